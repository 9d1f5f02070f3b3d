package io.tillbook.server.transfer.imports.csv;

import io.tillbook.api.coupons.CampaignId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** Small files in the form of the Complete Journey data set. */
public final class JourneyFiles {
    private static final String SALES = "household_id,store_id,basket_id,product_id,quantity,sales_value,retail_disc,"
            + "coupon_disc,coupon_match_disc,week,transaction_timestamp\n";
    private static final String PRODUCTS = "product_id,manufacturer_id,department,brand,product_category,product_type,"
            + "package_size\n";

    private JourneyFiles() {}

    public static CompleteJourney write(Path directory, String products, String sales) throws IOException {
        Files.writeString(directory.resolve("products.csv"), PRODUCTS + products);
        Files.writeString(directory.resolve("transactions.csv"), SALES + sales);
        return new CompleteJourney(directory, StandardCharsets.UTF_8, JourneyFiles::codes);
    }

    public static String line(String store, String basket, String product, String quantity, String paid,
            String discount) {
        return String.join(",", "906", store, basket, product, quantity, paid, discount, "0.50", "0.00", "1",
                "2017-01-01T12:30:27Z") + "\n";
    }

    /** The files of the campaigns; each is without its header. */
    public static void writeCampaigns(Path directory, String campaigns, String households, String redemptions)
            throws IOException {
        Files.writeString(directory.resolve("campaign_descriptions.csv"),
                "campaign_id,campaign_type,start_date,end_date\n" + campaigns);
        Files.writeString(directory.resolve("campaigns.csv"), "campaign_id,household_id\n" + households);
        Files.writeString(directory.resolve("coupon_redemptions.csv"),
                "household_id,coupon_upc,campaign_id,redemption_date\n" + redemptions);
    }

    /** Codes as a server makes them, such as {@code CJ-1/17}. */
    static List<String> codes(CampaignId campaign) {
        return IntStream.rangeClosed(1, 10_000).mapToObj(serial -> campaign.value() + "/" + serial).toList();
    }
}
