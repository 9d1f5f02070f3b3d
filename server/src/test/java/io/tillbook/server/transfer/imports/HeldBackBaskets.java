package io.tillbook.server.transfer.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** The last basket of each household of the Complete Journey files that has two or more, and the files without them. */
final class HeldBackBaskets {
    private static final int HOUSEHOLD = 0;
    private static final int STORE = 1;
    private static final int BASKET = 2;
    private static final int PRODUCT = 3;
    private static final int QUANTITY = 4;
    private static final int TIME = 10;

    private final String header;
    private final List<String[]> lines = new ArrayList<>();
    private final Map<String, Basket> last = new TreeMap<>();

    /** What a household bought last. */
    record Basket(String id, String household, String store, String day, Set<String> products) {}

    HeldBackBaskets(Path directory) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(directory.resolve("transactions.csv.gz"))),
                StandardCharsets.UTF_8))) {
            header = reader.readLine();
            reader.lines().map(line -> line.split(",", -1)).forEach(lines::add);
        }
        Map<String, Map<String, List<String[]>>> households = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> Double.parseDouble(line[QUANTITY]) > 0)
                .forEach(line -> households.computeIfAbsent(line[HOUSEHOLD], _ -> new LinkedHashMap<>())
                        .computeIfAbsent(line[BASKET], _ -> new ArrayList<>())
                        .add(line));
        households.forEach((household, baskets) -> {
            if (baskets.size() > 1) {
                last.put(household, latest(household, baskets));
            }
        });
    }

    private static Basket latest(String household, Map<String, List<String[]>> baskets) {
        List<String[]> latest = new ArrayList<>();
        for (List<String[]> basket : baskets.values()) {
            if (latest.isEmpty() || basket.getFirst()[TIME].compareTo(latest.getFirst()[TIME]) >= 0) {
                latest = basket;
            }
        }
        String[] first = latest.getFirst();
        return new Basket(first[BASKET], household, "S" + first[STORE], first[TIME].substring(0, "2017-01-01".length()),
                latest.stream().map(line -> line[PRODUCT]).collect(Collectors.toSet()));
    }

    /** The last baskets, by household. */
    List<Basket> all() {
        return List.copyOf(last.values());
    }

    /** How many baskets each household had before. */
    Map<String, Long> basketsBefore() {
        Map<String, Long> before = new HashMap<>();
        lines.stream()
                .filter(line -> Double.parseDouble(line[QUANTITY]) > 0)
                .collect(Collectors.groupingBy(line -> line[HOUSEHOLD],
                        Collectors.mapping(line -> line[BASKET], Collectors.toSet())))
                .forEach((household, baskets) -> before.put(household, baskets.size() - 1L));
        return before;
    }

    /** Writes the files without these baskets. */
    void writeOthers(Path directory, Path to) throws IOException {
        Set<String> held = last.values().stream().map(Basket::id).collect(Collectors.toSet());
        List<String> others = new ArrayList<>(List.of(header));
        lines.stream()
                .filter(line -> !held.contains(line[BASKET]))
                .map(line -> String.join(",", line))
                .forEach(others::add);
        Files.write(to.resolve("transactions.csv"), others);
        Files.copy(directory.resolve("products.csv.gz"), to.resolve("products.csv.gz"));
    }
}
