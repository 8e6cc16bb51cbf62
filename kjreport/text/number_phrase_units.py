"""Units of number phrases, and what each is worth in its plain unit."""

from decimal import Decimal

_COUNTS = (
    "人次 场次 班次 批次 户次 家次 件次 课时 学时 部门 乡镇 街道 社区 旗县 苏木 "
    "家 个 项 名 人 位 件 次 所 种 类 条 处 座 场 期 批 户 台 套 组 支 部 门 篇 本 份 款 对 "
    "头 只 株 棵 辆 艘 架 张 例 届 册 幅 块 间 栋 床 宗 起 笔 县 镇 村 校 市 旗 盟 轮 封 枚 页 大"
)
_MEASURES = (
    "平方公里 平方千米 平方米 立方米 公里 千米 米 公顷 亩 吨 千瓦时 千瓦 兆瓦 度 "
    "小时 分钟 天 个月 周 年 岁 元 美元 欧元 公斤 千克 克 % ％ ‰ 个百分点 倍"
)
_WORDED = "人次 场次 批次 部门 家 个 项 名 人 位 件 所 种 类 条 处 座 场 期 户 台 套 支 篇 份 款 大"
#: What running text counts with 汉字: 三家, 两项, 六大.
COUNTED_IN_WORDS = frozenset(_WORDED.split())
UNITS = frozenset(f"{_COUNTS} {_MEASURES}".split())
_WORTH = {
    "％": ("%", Decimal(1)),
    "平方千米": ("平方公里", Decimal(1)),
    "千米": ("公里", Decimal(1)),
    "千克": ("公斤", Decimal(1)),
    "名": ("人", Decimal(1)),
    "位": ("人", Decimal(1)),
}
_ONE = Decimal(1)


def plain_unit(unit: str) -> tuple[str, Decimal]:
    """Return the unit to compare in, and what one of the given unit is worth in it."""
    return _WORTH.get(unit, (unit, _ONE))
