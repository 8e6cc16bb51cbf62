"""What the words beside a figure say of it: a part, a change, another year, another whole."""

import re
from collections.abc import Iterable

#: The figure is no part of a list: a change, a share, a goal, an average, another time.
_OTHER = re.compile(
    r"同比|环比|较|比上|比去|比年|增加|增长|增幅|增量|净增|减少|下降|降低|提高|占|每|人均|户均|平均|超额|完成率"
    r"|目标|计划$|计划[为数]|年度计划|原计划|任务数|上年|去年|同期|此前|排名|位居|距|差|补助标准"
)
#: Inside a bracket: the figure speaks of more than what the bracket explains.
_WIDER = re.compile(
    r"累计|总数|总量|全国|全区|全省|全市|全盟|全旗|全县|合计|共|达到?$|以来|[0-9]{4}年"
)
_NESTED = re.compile("其中|包括|包含|含|涉及")
#: Verbs that begin a statement of its own after a list.
_VERB = re.compile(
    r"新增|新认定|认定|完成|实施|组织|开展|举办|推荐|申报|获批|获得|争取|带动|引进|培训|培育|登记|转化|签订|建成"
    r"|启动|验收|结题|兑现|发放|解决|服务|走访|调研|征集|发布|推广|授权|转移|建设|创建|选派|协助|推动|落实|办理"
    r"|受理|查处|整改|销号|投入|拨付|下达|支持|吸纳|吸引|达成|促成|对接|撬动|参加|参与|覆盖|惠及|新建|改造|收集"
)
_DIMENSIONS = (
    (
        "级别",
        re.compile(
            "国家级|自治区级|省级|省部级|部级|厅级|市级|盟级|区级|旗县级|旗级|县级|院级|校级"
        ),
    ),
    ("奖次", re.compile("特等奖|一等奖|二等奖|三等奖|优秀奖|优胜奖|入围奖|金奖|银奖|铜奖")),
    ("性别", re.compile("男|女")),
    ("学位", re.compile("博士|硕士|本科|大专(?!项)|专科|学士")),
    ("职称", re.compile("正高|副高|高级|中级|初级")),
    ("规模", re.compile("大型|中型|小型|微型")),
    ("性质", re.compile("公立|公办|民营|民办|国有|国企|私营|外资|集体")),
    ("方式", re.compile("线上|线下")),
    ("进度", re.compile("新建|续建|新开工|在建|竣工|已完成|未完成|正在")),
)
#: Standings that one and the same firm or person may have several of.
_OVERLAPPING = re.compile(
    r"高新技术企业|高企|科技型|专精特新|小巨人|瞪羚|独角兽|领军|规上|规模以上|上市|挂牌|民营|国有|外资|党员|团员|少数民族"
    r"|青年|中青年|岁|留学|归国|海归|高层次|骨干|基层|农民|妇女|技术人员|科研人员|专家|企业家|脱贫|残疾|首次|首席"
)
_COMPLETE = (
    ("男", "女"),
    ("线上", "线下"),
    ("上半年", "下半年"),
    ("国内", "国外"),
    ("境内", "境外"),
)


def is_other_statement(label: str) -> bool:
    """Tell whether a figure is no part of the list it stands in."""
    return _OTHER.search(label) is not None


def speaks_of_more(label: str) -> bool:
    """Tell whether a figure in a bracket is about more than what stands before the bracket."""
    return _WIDER.search(label) is not None


def begins_anew(label: str, first: str) -> bool:
    """Tell whether an entry is a statement of its own, other than the list's first one."""
    verb = _VERB.match(label)
    return verb is not None and not first.startswith(verb[0])


def holds_nested_list(label: str) -> bool:
    """Tell whether parts of a part follow."""
    return _NESTED.search(label) is not None


def is_one_series(labels: Iterable[str]) -> bool:
    """Tell whether the parts differ in one respect alone: 国家级, 自治区级, 市级."""
    kinds = {_dimension(label) for label in labels}
    return len(kinds) == 1 and "" not in kinds


def may_overlap(labels: Iterable[str]) -> bool:
    """Tell whether one and the same thing may be counted in two of the parts."""
    every = tuple(labels)
    kinds = {_dimension(label) for label in every}
    if is_one_series(every):
        return False
    if any(_OVERLAPPING.search(label) for label in every):
        return True
    return len(kinds - {"", "级别", "进度"}) > 0 and len(kinds) > 1


def is_complete_series(labels: Iterable[str]) -> bool:
    """Tell whether the parts cannot but make up the whole: 男 and 女, 线上 and 线下."""
    every = tuple(labels)
    return any(
        len(every) == len(pair)
        and all(word in label for word, label in zip(pair, every, strict=True))
        for pair in (*_COMPLETE, *(pair[::-1] for pair in _COMPLETE))
    )


def _dimension(label: str) -> str:
    return next((name for name, pattern in _DIMENSIONS if pattern.search(label)), "")
