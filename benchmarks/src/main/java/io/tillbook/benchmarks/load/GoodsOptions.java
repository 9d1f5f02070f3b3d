package io.tillbook.benchmarks.load;

import picocli.CommandLine.Option;

/** What is traded, on the command line. */
public final class GoodsOptions {
    // @formatter:off (each option above its field)
    @Option(names = "--lines", defaultValue = "3", paramLabel = "N", description = "lines of a sale; ${DEFAULT-VALUE}")
    private int lines;

    @Option(names = "--locations", defaultValue = "4", paramLabel = "N",
            description = "locations that the tills are spread over; ${DEFAULT-VALUE}")
    private int locations;

    @Option(names = "--products", defaultValue = "1000", paramLabel = "N",
            description = "products that the lines are chosen from; ${DEFAULT-VALUE}")
    private int products;
    // @formatter:on

    /**
     * The goods.
     *
     * @throws IllegalArgumentException when an option is out of bounds
     */
    public Goods goods() {
        return new Goods(lines, locations, products);
    }
}
