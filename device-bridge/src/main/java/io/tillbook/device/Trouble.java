package io.tillbook.device;

/** What can be wrong with a device, in sentences for who stands before it. */
public enum Trouble {
    /** The printer has no paper. */
    PAPER_END("The printer is out of paper: put in a new roll.", "打印机缺纸，请换纸。"),
    /** It had none before the document was finished. */
    PAPER_ENDED_WITHIN("The paper ended within the document: put in a new roll and print it again; the copy says so.",
            "打印中途缺纸，请换纸后补打，小票会标明补打。"),
    /** Its cover is open. */
    COVER_OPEN("The printer's cover is open: close it.", "打印机盖子没合上，请合上。"),
    /** Its knife is stuck. */
    CUTTER_STUCK("The printer's knife is stuck: open the cover and take the paper out.", "切刀卡住，请开盖取出卡纸。"),
    /** It has an error of its own. */
    BROKEN("The device reports an error: switch it off and on again.", "设备报错，请关机后重新开机。"),
    /** Its ribbon is used up. */
    RIBBON_END("The label printer's ribbon is used up: put in a new one.", "碳带用完，请更换碳带。"),
    /** Somebody has pressed its pause key. */
    PAUSED("The label printer is paused: press its pause key.", "标签机已暂停，请按暂停键恢复。"),
    /** It does not answer. */
    SILENT("The device does not answer: is it switched on and connected?", "设备没有应答，请检查电源和连线。"),
    /** It was sent a document and has not said that it is printed. */
    NOT_CONFIRMED("Whether it was printed is not known: look at the paper, and print it again if it is missing.",
            "无法确认是否打印成功，请看纸面，缺的话请补打。"),
    /** It cannot be opened. */
    NOT_CONNECTED("The device is not connected.", "设备未连接。"),
    /** It went away while it was in use. */
    UNPLUGGED("The device was unplugged while it was in use.", "设备在使用中被拔出。"),
    /** Too much waits for it. */
    QUEUE_FULL("Too many jobs wait for this device: try again when it has caught up.", "排队任务太多，请稍后再试。"),
    /** The disk takes no record of it. */
    NOT_RECORDED("Nothing was printed, for the disk takes no record of it: is it full?", "磁盘无法写入，未打印，请检查磁盘空间。"),
    /** What comes from it makes no sense. */
    GARBLED("What the device sends cannot be read: check its protocol and speed.", "设备数据无法识别，请检查协议和波特率。"),
    /** Goods on the scale still move. */
    UNSTABLE("The scale is not at rest: wait.", "秤未稳定，请稍候。"),
    /** More than the scale can bear. */
    OVERLOAD("The scale is overloaded: take something off.", "超出称量，请减轻。"),
    /** Less than nothing is on the scale. */
    BELOW_ZERO("The scale shows less than zero: empty it and set it to zero.", "秤显示负数，请清空后置零。"),
    /** Nothing is on the scale. */
    EMPTY("There is nothing on the scale.", "秤上没有物品。"),
    /** The goods of the last weighing are still on it. */
    NOT_CLEARED("The last goods are still on the scale: take them off first.", "请先取下上一件商品再称重。");

    private final String english;
    private final String chinese;

    Trouble(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** A sentence in English. */
    public String english() {
        return english;
    }

    /** A sentence in Chinese. */
    public String chinese() {
        return chinese;
    }
}
