"""Spellings that are wrong wherever they stand, with the right ones.

A pair stands here only if no two words that meet can make the wrong spelling: 报消 is not here,
for 通报消防 is right, nor is 工做, for 分工做好 is. What only some neighbours make right has
them in ``NOT_BEFORE`` and ``NOT_BEHIND``.
"""

_PAIRS = """
布署 部署 部暑 部署 峻工 竣工 欢渡 欢度
再接再励 再接再厉 一如继往 一如既往 名列前矛 名列前茅 迫不急待 迫不及待 默守成规 墨守成规
相辅相承 相辅相成 因地治宜 因地制宜 融汇贯通 融会贯通 以身作责 以身作则 源远流常 源远流长
名符其实 名副其实 一愁莫展 一筹莫展 指手划脚 指手画脚 再所不惜 在所不惜 好高鹜远 好高骛远
趋之若骛 趋之若鹜 如火如茶 如火如荼 走头无路 走投无路 甘败下风 甘拜下风 穿流不息 川流不息
谈笑风声 谈笑风生 不径而走 不胫而走 坐无虚席 座无虚席 切身实地 设身处地 不尽如意 不尽如人意
坚苦奋斗 艰苦奋斗 艰苦卓决 艰苦卓绝 鼎立支持 鼎力支持 通力协做 通力协作 责无旁代 责无旁贷
泄秘 泄密 撤消 撤销 振憾 震撼 另人振奋 令人振奋 致力与 致力于
幅射 辐射 宣染 渲染 脉博 脉搏 精减机构 精简机构 竟争 竞争 竟赛 竞赛 毕竞 毕竟 究竞 究竟
拔款 拨款 拔付 拨付 划拔 划拨 拨尖 拔尖 己经 已经 自已 自己 末来 未来 科枝 科技
帐目 账目 帐户 账户 签定 签订 亲睐 青睐 水份 水分 成份 成分 过份 过分 充份 充分 部份 部分
松驰 松弛 坐阵 坐镇 气慨 气概 贯砌 贯彻 惯彻 贯彻
提搞 提高 座谈汇 座谈会 调硏 调研 重点实险室 重点实验室
高兴技术企业 高新技术企业 高薪技术企业 高新技术企业 科技型中小企页 科技型中小企业
产学研合做 产学研合作 科技特派圆 科技特派员 知识产全 知识产权
"""
_WORDS = _PAIRS.split()
#: The wrong spelling, and the right one.
RIGHT = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
#: Characters with which the first one makes a word: 自己|经, 年末|来, 来自|已, 通过|份.
NOT_BEFORE = {
    "己经": "自知",
    "末来": "年月周期岁学",
    "自已": "来各源亲独",
    "过份": "通超经",
    "部份": "内外各全",
    "水份": "供用",
    "签定": "标",
    "撤消": "后",
    "拔款": "选提",
    "拔付": "选提",
}
#: Characters with which the last one makes a word: 份|额.
NOT_BEHIND = {
    "过份": "额数",
    "部份": "额数",
    "水份": "额数",
    "充份": "额",
    "成份": "额",
    "撤消": "防费",
}
