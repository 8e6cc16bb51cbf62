"""栏目 and 文章: what a 简报 is made of."""

from pydantic import Field

from kjreport.model.base import Model
from kjreport.model.fields import Prose, ProseList
from kjreport.model.pictures import PictureList
from kjreport.model.sections import BodyList


class Article(Model):
    """文章的一篇; one without 标题 is a short piece of news."""

    title: ProseList = Field(
        (),
        alias="标题",
        description="文章标题，短消息可以不写；逐行列出时照此分行。",
        examples=["我市新增3家省级创新平台"],
    )
    author: ProseList = Field(
        (),
        alias="作者",
        description="印在标题下面，几个人的逐个列出。",
        examples=["王某"],
    )
    note: ProseList = Field(
        (),
        alias="按语",
        description="编者的话，印在正文前面；“编者按：”由程序加上。",
        examples=["现将这一做法刊发，供参考。"],
    )
    body: BodyList = Field(
        (),
        alias="正文",
        description="一段文字，或逐段列出，写法同小节的“正文”。",
        examples=["1月6日，市科技局召开工作会议。"],
    )
    pictures: PictureList = Field(
        (), alias="图片", description="印在正文后面的图片，一张或几张，每张有文件和说明。"
    )


class Column(Model):
    """栏目的一个."""

    name: Prose | None = Field(
        None, alias="名称", description="栏目的名称。", examples=["工作动态"]
    )
    articles: tuple[Article, ...] = Field(
        alias="文章",
        min_length=1,
        description="这一栏的文章，逐篇列出，每篇有标题和正文。",
    )
