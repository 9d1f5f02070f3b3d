package io.tillbook.server.transfer.imports.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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
        return new CompleteJourney(directory, StandardCharsets.UTF_8);
    }

    public static String line(String store, String basket, String product, String quantity, String paid,
            String discount) {
        return String.join(",", "906", store, basket, product, quantity, paid, discount, "0.50", "0.00", "1",
                "2017-01-01T12:30:27Z") + "\n";
    }
}
