"""The words of web pages and printed pages that are no words of the document on them."""

import re

_WORD = r"[\s|｜·•/\\【】\[\]（）()：:>]*"
_BUTTONS = r"""
    关闭(?:窗口|本页|页面)? 打印(?:本页|此页|文章)?
    (?:立即|免费|点击)?下载(?:文档|本文档|本文|全文)? 收藏(?:本页|本站)? 加入收藏 设为首页
    返回(?:顶部|首页|列表|上一页)? 分享(?:到|至|赚钱)? 微信 微博
    QQ空间 QQ 朋友圈 扫一扫 我要纠错 纠错
    字体 字号 特大 超大 大 中 小 默认 T 网站首页 首页 网站地图 联系我们 关于我们
    无障碍(?:浏览|阅读|模式)? 长者(?:模式|助手) 适老化 简体 繁體 繁体 English 登录 注册 搜索 检索
    保存 放大 缩小 政务公开 政府信息公开 信息公开 政务服务 互动交流 新闻(?:中心|资讯) 通知公告
    公告公示 机构(?:职能|设置|概况) 专题专栏 上一[篇条页] 下一[篇条页]
    相关(?:文档|链接|附件|阅读|新闻|解读|推荐)? 请先登录 举报 朗读 展开(?:全文)? 复制(?:本文|全文)?
    正文复制 赏 (?:资源|文档)(?:描述|简介|预览)
    内容(?:预览|简介|提要) 阅读全文 全文阅读 文章正文 正文(?:如下)?"""
BUTTONS = re.compile(rf"{_WORD}+(?:(?>{'|'.join(_BUTTONS.split())}){_WORD}+)++")
"""A line of nothing but buttons and menus."""

_PAGES = r"\s*\d{1,3}\s*"
PAGE_NUMBER = re.compile(
    rf"[—–－\-―]{{1,2}}{_PAGES}[—–－\-―]{{1,2}}|第?{_PAGES}页?\s*[/／]\s*共?{_PAGES}页?"
    rf"|第{_PAGES}页(?:[\s，,]*共{_PAGES}页)?"
)

CONTENTS_HEAD = re.compile(r"目\s*[录次]")
CONTENTS_LINE = re.compile(r".{2,60}?(?:\.{3,}|…+|·{3,})\s*\d{1,3}")
"""A line of a table of contents, with its page."""

PAGED_LINE = re.compile(r"\S.{1,60}?[.…·\s]\s*\d{1,3}")
"""A line below 目录: its page may stand behind a blank alone."""

_NAVIGATION = r"""
    您好[，,！!]?\s*欢迎.{0,30}
    欢迎(?:您)?(?:访问|登录|登陆|光临|来到).{0,30}
    (?:您(?:的|当前|现在)?(?:所在)?(?:的)?位置|当前(?:所在)?位置|所在位置)\s*(?:是)?\s*[：:>].{0,80}
    位置\s*[：:].{0,40}[>》».].{0,40}
    (?:网站)?首页\s*[>》»/\-—→].{0,80}
    (?:上一[篇条页]|下一[篇条页])\s*[：:].{0,80}"""
NAVIGATION = re.compile("|".join(_NAVIGATION.split("\n    ")[1:]))
_PAGE_FOOT = r"""
    (?:版权所有|网站标识码|备案号|建议使用).{0,100}
    (?:主办|承办|技术支持)[^。；]{0,50}?(?:承办|技术支持|备案|标识码|邮编|版权|联系电话)[^。；]{0,80}
    .{0,40}(?:ICP备|公网安备|网站标识码|版权所有|Copyright|©).{0,80}"""
PAGE_FOOT = re.compile("|".join(_PAGE_FOOT.split("\n    ")[1:]), re.IGNORECASE)

FILE_NAME = re.compile(
    r"[^。，；：]{2,80}\.(?:docx?|pdf|wps|txt|pptx?|xlsx?|rar|zip)(?:_第\s*\d+\s*页)?"
    r"|[^。，；：]{2,80}_第\s*\d+\s*页",
    re.IGNORECASE,
)
_TELLING = r"""
    试读结束 点此注册 免费预览 继续免费阅读 网友上传 网友投稿 小编 本站 (?:如有|若有|涉嫌|存在)侵权
    范文网 公文素材 会员注册
    本文(?:档)?(?:一?共|总共|已影响) 该文档 已阅读\d+页
    用户提供并上传 新来的客人 请先登录 无限下载 开通会员
    原创文章 更多(?:相关|精彩|精选)?(?:范文|文章|文档|内容)请 全文\d+字 论文部分内容阅读
    转载请注明 资源由会员
    未完[,，]全文 当前显示\d+字 下面的提示信息 正式会员 公文写作神器 立即了解"""
PITCH = re.compile(rf"(?!.*(?:如下：|如下:)$).{{0,150}}(?:{'|'.join(_TELLING.split())}).{{0,150}}")
"""What a site that collects papers says of itself; no bureau speaks so."""

PITCH_HEAD = re.compile(
    r"[【\[]?(?:温馨提示|版权(?:声明|提示|说明)|免责声明|下载(?:须知|说明)|特殊限制)[】\]]?(?:[：:].*)?"
)
"""Above what such a site says in numbered lines, to the end of the page."""

PITCH_LINE = re.compile(
    r".{0,200}(?:文档|下载|用户|网站|网友|版权|资源|预览|积分|PDF|侵权).{0,200}"
)
"""A line of those."""

#: Labels of the rows above a document on a government web page, by the key that they fill.
_LABELS = {
    "索引号": "索引号 信息索引号",
    "发布机构": "发布机构 发文机关 发布单位 发文机构",
    "信息来源": "信息来源 来源 文章来源 稿件来源",
    "发布日期": "发布日期 发布时间 公开日期 时间 日期",
    "公开方式": "公开方式 公开形式",
    "": """
        发文日期 效力属性 效力状态 有效性 文号 发文字号 成文日期 成文时间 生成日期 主题分类 主题词
        信息分类 信息名称 组配分类 体裁分类 目录组配分类 公开范围 公开时限
        发布人 发布者 作者 编辑 责任编辑 审核 审核人
        点击量 点击数 点击率 点击 浏览量 浏览次数 浏览 阅读量 阅读次数 阅读 访问量 访问次数
        字体 字号 标题 名称 关键词 摘要 录入 录入者 人气 次数 废止日期 生效日期 公文种类 统一登记号
        信息类别 著录日期 标签 ID 大小 文件大小 文档大小 页数 格式 文件格式 文档编号 上传人 上传者
        上传时间 更新时间""",
}
KEY_BY_LABEL = {label: key for key, labels in _LABELS.items() for label in labels.split()}
_SPACED = "|".join(r"\s{0,4}".join(name) for name in sorted(KEY_BY_LABEL, key=len, reverse=True))
LABEL = re.compile(rf"(?<![\u4e00-\u9fff])[\[【（(]?({_SPACED})[\]】）)]?\s*([：:]|(?=\s)|$)")
"""A label, its letters spread perhaps, and its colon or the blank behind it."""

#: A line of a document may well begin so.
_COMMON = "时间 日期 标题 名称 摘要 关键词 作者 编辑 审核 主题词"
COMMON_LABELS = frozenset(_COMMON.split())
#: Even without a colon or a value these are furniture.
RARE_LABELS = frozenset(["索引号", "发布机构", "效力属性", "信息索引号", "组配分类"])
