package io.tillbook.server.demo;

import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Sku;
import io.tillbook.server.demo.DemoProduct.Kind;
import java.util.List;

/** The 60 products of the demo chain. Prices and costs in fen. */
final class DemoAssortment {
    static final String DAIRY = "乳品 · Dairy";
    static final String BAKERY = "烘焙 · Bakery";
    static final String SNACKS = "零食 · Snacks";
    static final String DRINKS = "饮料 · Drinks";
    static final String STAPLES = "粮油 · Staples";
    static final String HOUSEHOLD = "日用 · Household";
    static final String FRUIT = "水果 · Fruit";
    static final String MEN = "男装 · Menswear";
    static final String WOMEN = "女装 · Womenswear";
    static final String SOCKS = "鞋袜 · Shoes and socks";

    /** All products. */
    static final List<DemoProduct> ALL = List.of(
            fresh("F01", "鲜牛奶 1L · Fresh milk 1 L", DAIRY, 1_580, 1_090, 7, 9),
            fresh("F02", "酸奶 200g · Yoghurt 200 g", DAIRY, 690, 430, 14, 8),
            fresh("F03", "老酸奶 · Set yoghurt", DAIRY, 850, 560, 14, 5),
            fresh("F04", "鲜奶油 250ml · Cream 250 ml", DAIRY, 1_890, 1_280, 10, 2),
            fresh("F05", "嫩豆腐 · Silken tofu", DAIRY, 450, 260, 5, 6),
            fresh("F06", "鲜鸡蛋 10枚 · Ten fresh eggs", DAIRY, 1_690, 1_250, 21, 8),
            fresh("F07", "吐司面包 · Sliced bread", BAKERY, 1_180, 690, 4, 7),
            fresh("F08", "全麦面包 · Wholemeal bread", BAKERY, 1_380, 810, 4, 4),
            fresh("F09", "菠萝包 · Pineapple bun", BAKERY, 650, 310, 3, 6),
            fresh("F10", "蛋挞 · Egg tart", BAKERY, 550, 250, 3, 6),
            fresh("F11", "鲜肉包 4个 · Four pork buns", BAKERY, 1_280, 740, 3, 5),
            fresh("F12", "三明治 · Sandwich", BAKERY, 1_490, 860, 3, 5),
            packaged("P01", "原味薯片 · Potato crisps", SNACKS, 890, 540, 270, 7),
            packaged("P02", "牛肉干 100g · Beef jerky 100 g", SNACKS, 3_280, 2_180, 300, 3),
            packaged("P03", "黑巧克力 · Dark chocolate", SNACKS, 1_990, 1_220, 360, 4),
            packaged("P04", "混合坚果 · Mixed nuts", SNACKS, 4_590, 3_100, 240, 3),
            packaged("P05", "苏打饼干 · Soda crackers", SNACKS, 1_090, 640, 300, 4),
            packaged("P06", "大白兔奶糖 · Milk candy", SNACKS, 1_590, 980, 360, 4),
            packaged("P07", "矿泉水 550ml · Mineral water 550 ml", DRINKS, 200, 98, 365, 9),
            packaged("P08", "乌龙茶 500ml · Oolong tea 500 ml", DRINKS, 500, 290, 270, 8),
            packaged("P09", "可乐 330ml · Cola 330 ml", DRINKS, 350, 205, 270, 8),
            packaged("P10", "橙汁 1L · Orange juice 1 L", DRINKS, 1_690, 1_080, 180, 4),
            packaged("P11", "青岛啤酒 500ml · Lager 500 ml", DRINKS, 690, 430, 365, 6),
            packaged("P12", "龙井茶 100g · Longjing tea 100 g", DRINKS, 12_800, 8_200, 540, 1),
            packaged("P13", "东北大米 5kg · Rice 5 kg", STAPLES, 3_990, 2_980, 360, 4),
            packaged("P14", "挂面 1kg · Wheat noodles 1 kg", STAPLES, 990, 620, 360, 5),
            packaged("P15", "方便面 5包 · Five instant noodles", STAPLES, 1_590, 1_020, 180, 6),
            packaged("P16", "花生油 1.8L · Peanut oil 1.8 L", STAPLES, 5_690, 4_350, 540, 2),
            packaged("P17", "生抽 500ml · Light soy sauce 500 ml", STAPLES, 1_290, 790, 720, 3),
            packaged("P18", "香醋 500ml · Black vinegar 500 ml", STAPLES, 890, 520, 720, 3),
            packaged("P19", "食盐 400g · Salt 400 g", STAPLES, 300, 160, 1_080, 3),
            packaged("P20", "白砂糖 1kg · Sugar 1 kg", STAPLES, 890, 610, 720, 3),
            packaged("P21", "抽纸 3包 · Three packs of tissues", HOUSEHOLD, 1_290, 830, 1_080, 7),
            packaged("P22", "洗衣液 2kg · Liquid detergent 2 kg", HOUSEHOLD, 3_290, 2_280, 1_080, 3),
            packaged("P23", "牙膏 120g · Toothpaste 120 g", HOUSEHOLD, 1_490, 890, 1_080, 4),
            packaged("P24", "洗洁精 1kg · Dish soap 1 kg", HOUSEHOLD, 1_090, 640, 1_080, 3),
            fruit("G01", "富士苹果 · Fuji apples", 1_380, 880, 8),
            fruit("G02", "香蕉 · Bananas", 780, 470, 8),
            fruit("G03", "蜜桔 · Mandarins", 980, 610, 7),
            fruit("G04", "雪梨 · Snow pears", 1_080, 690, 5),
            fruit("G05", "巨峰葡萄 · Kyoho grapes", 1_980, 1_290, 4),
            fruit("G06", "西瓜 · Watermelon", 580, 360, 5),
            fruit("G07", "火龙果 · Dragon fruit", 1_680, 1_080, 4),
            fruit("G08", "猕猴桃 · Kiwifruit", 1_880, 1_190, 4),
            fruit("G09", "芒果 · Mangoes", 2_180, 1_450, 3),
            fruit("G10", "草莓 · Strawberries", 4_980, 3_350, 3),
            apparel("A01", "男士T恤 白 L · Men's T-shirt white L", MEN, 7_900, 3_200, 3),
            apparel("A02", "男士T恤 黑 M · Men's T-shirt black M", MEN, 7_900, 3_200, 3),
            apparel("A03", "男士衬衫 蓝 L · Men's shirt blue L", MEN, 15_900, 6_700, 2),
            apparel("A04", "男士牛仔裤 32 · Men's jeans 32", MEN, 19_900, 8_900, 2),
            apparel("A05", "男士夹克 XL · Men's jacket XL", MEN, 29_900, 13_500, 1),
            apparel("A06", "女士T恤 粉 S · Women's T-shirt pink S", WOMEN, 7_900, 3_200, 3),
            apparel("A07", "女士衬衫 白 M · Women's blouse white M", WOMEN, 16_900, 7_100, 2),
            apparel("A08", "连衣裙 M · Dress M", WOMEN, 25_900, 10_800, 2),
            apparel("A09", "女士牛仔裤 27 · Women's jeans 27", WOMEN, 19_900, 8_900, 2),
            apparel("A10", "针织衫 M · Cardigan M", WOMEN, 18_900, 8_200, 1),
            apparel("A11", "棉袜 3双 · Three pairs of cotton socks", SOCKS, 2_900, 1_100, 5),
            apparel("A12", "运动袜 2双 · Two pairs of sports socks", SOCKS, 2_500, 980, 4),
            apparel("A13", "帆布鞋 42 · Canvas shoes 42", SOCKS, 13_900, 5_900, 2),
            apparel("A14", "拖鞋 40 · Slippers 40", SOCKS, 3_900, 1_500, 3));

    private DemoAssortment() {}

    private static DemoProduct fresh(String sku, String name, String category, long price, long cost, int days,
            int demand) {
        return new DemoProduct(new Sku(sku), name, category, Kind.FRESH, Money.of(price), Money.of(cost), days,
                demand);
    }

    private static DemoProduct packaged(String sku, String name, String category, long price, long cost, int days,
            int demand) {
        return new DemoProduct(new Sku(sku), name, category, Kind.PACKAGED, Money.of(price), Money.of(cost), days,
                demand);
    }

    private static DemoProduct fruit(String sku, String name, long price, long cost, int demand) {
        return new DemoProduct(new Sku(sku), name, FRUIT, Kind.FRUIT, Money.of(price), Money.of(cost), 0, demand);
    }

    private static DemoProduct apparel(String sku, String name, String category, long price, long cost, int demand) {
        return new DemoProduct(new Sku(sku), name, category, Kind.APPAREL, Money.of(price), Money.of(cost), 0, demand);
    }
}
