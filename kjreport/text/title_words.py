"""The words of official titles: what must not be split, and where a line likes to break.

No segmentation library is used; titles are built from few words, and a word that is missing
here only makes a break beside it less welcome.
"""

from enum import Enum

from kjreport.text.title_vocabulary import ATTRIBUTES, NOUNS


class WordClass(Enum):
    """What a piece of a title is, for the choice of line breaks."""

    ORGAN = "organ"
    ABOUT = "关于"
    ISSUE = "印发"
    VERB = "verb"
    ADVERB = "adverb"
    PREPOSITION = "preposition"
    AND_THEN = "及"
    AND = "和"
    OF = "的"
    AND_SO_ON = "等"
    GENRE = "genre"
    ATTRIBUTE = "attribute"
    """A word that only tells more of the next one: 市级, 首批."""
    PLACE = "place"
    NOUN = "noun"
    TAIL = "tail"
    """A noun that closes a phrase and does not begin a line: 工作, 情况."""
    TIME = "time"
    NUMBER = "number"
    LATIN = "latin"
    COMMA = "comma"
    OPENING = "opening"
    CLOSING = "closing"
    DASH = "dash"
    SPACE = "space"
    UNKNOWN = "unknown"


_WORDS = {
    WordClass.ABOUT: "关于",
    WordClass.ISSUE: "印发 转发 批转 发布 公布 下达",
    WordClass.VERB: """
        做好 加强 推进 推动 促进 支持 实施 落实 开展 组织 深化 强化 完善 建设 建立
        构建 打造 提升 提高 加大 优化 规范 培育 培养 激发 贯彻 学习 宣传 征求 申报
        推荐 报送 召开 举办 调整 成立 撤销 修订 制定 编制 审议 批准 同意 给予 表彰
        命名 设立 申请 拨付 聘任 任命 免去 征集 遴选 认定 评选 清理 废止 整改
        保障 服务 赋能 引领 助力 健全 扩大 鼓励 引进 转化 协调 解决 取得 贯彻落实
        监督检查 学习贯彻 学习宣传贯彻 参加 推广 防范 化解 监督 检查 考核 评价 验收
        调研 督查 举行 参与 组建 选派 选拔 选聘 招聘 核准 备案 商请 请求 恳请 协助
        填报 上报 增加 追加 变更 延长 抽调 划拨 处置 核定 确定 明确 启用 更名 新建
        改建 扩建 购置 恢复 暂停 终止 委托 授权 修改 整治 治理 查处 打击 预防 应对
        抓好 严禁 严格 公示 推行 探索 弘扬 传承 巩固 拓展 守护 创建 争创 迎接 配合
        审定 审批 退出 收回 核销 承办 承接 筹备 筹建 稳定 维护 改进 改善 完成 收集
        编报 编写 聚焦 围绕 依托 立足""",
    WordClass.ADVERB: """
        进一步 全面 深入 加快 切实 大力 持续 着力 积极 扎实 统筹 协同 联合 共同""",
    WordClass.PREPOSITION: """
        对 向 在 为 以 从 把 将 由 因 自 按 就 赴 到""",
    WordClass.AND_THEN: "及 暨 以及",
    WordClass.AND: "和 与 并",
    WordClass.OF: "的 之",
    WordClass.AND_SO_ON: "等 等部门 等单位 等事项 等工作 等问题 等文件",
    WordClass.GENRE: """
        工作总结 工作计划 工作要点 工作方案 工作安排 工作打算 工作思路 工作报告 工作汇报
        工作简报 工作情况 工作规则 工作制度 工作机制 工作规程 工作细则 工作台账 工作清单
        重点工作 工作任务 总结 计划 要点 方案 总体方案 实施方案 行动方案 三年行动方案
        三年行动计划 试点方案 改革方案 推进方案 整改方案 帮扶计划 学习计划 应急预案
        行动计划 规划 发展规划 专项规划 实施意见 指导意见 若干意见 意见 若干措施
        政策措施 若干政策 实施细则 办法 管理办法 暂行办法 考核办法 评价办法 实施办法
        暂行规定 若干规定 规定 条例 章程 规则 制度 指南 申报指南 情况报告 情况汇报
        汇报 报告 自查报告 自评报告 调研报告 分析报告 评估报告 述职报告 专题报告
        整改报告 述职述廉报告 请示 批复 通知 通告 通报 公告 决定 决议 命令 公报 函
        复函 答复 议案 纪要 会议纪要 讲话 发言 致辞 发言提纲 倡议书 公开信 安排 打算
        思路 清单 目录 说明 预备通知 紧急通知 补充通知 采购公告 招标公告 任务清单
        责任清单 管理规定 管理制度 总体规划 建设规划 建设发展规划 发展报告 白皮书 草案""",
    WordClass.TAIL: """
        工作 情况 活动 工程 事项 问题 措施 体系 能力 机制 水平 需求 结果 分工 强度
        项目 计划项目 年度报告 行动 任务完成情况 工作完成情况 工作开展情况
        工作落实情况 工作进展情况
        工作推进情况 要求""",
    WordClass.ATTRIBUTE: ATTRIBUTES,
    WordClass.NOUN: NOUNS,
}

TITLE_WORDS: dict[str, WordClass] = {
    word: kind for kind, words in _WORDS.items() for word in words.split()
}
LONGEST_WORD = max(map(len, TITLE_WORDS))

_FIELDS = """
    科学技术和知识产权|科学技术|科技|财政|发展和改革|发展改革|教育体育|教育|工业和信息化|工业信息化|工信
    |人力资源和社会保障|人社|自然资源|生态环境|住房和城乡建设|住建|交通运输|交通|水利|水务|农业农村|农牧
    |农业|商务|文化和旅游|文化旅游|文旅|卫生健康|卫健|退役军人事务|应急管理|应急|审计|市场监督管理|市场监管
    |统计|税务|公安|司法|民政|林业和草原|林草|医疗保障|医保|乡村振兴|信访|机关事务管理|知识产权|气象
    |大数据管理|大数据|政务服务|行政审批|行政审批和政务服务|能源|体育|民族事务|城市管理|园林|粮食和物资储备
    |国有资产监督管理|组织|宣传|统战|政法|编制|档案|保密|外事|地方金融|投资促进|招商"""
FIELDS_OF_ORGANS = "".join(_FIELDS.split())
_NOMINAL = """
    建设 考核 评价 验收 调研 督查 监督 检查 申报 服务 保障 推荐 认定 评选 遴选
    转化 引进 培育 培养 整治 治理 宣传 学习 清理 整改 征集 处置 改进 推广 监督检查
    备案 审批 核销 招聘 选拔 助力 赋能 引领 防范 化解 购置 表彰 编制 修订 调整
    优化 提升 公示 延长 变更 安排"""
#: Verbs that after a noun read as one word with it: 项目申报, 队伍建设.
NOMINAL_VERBS = frozenset(_NOMINAL.split())
