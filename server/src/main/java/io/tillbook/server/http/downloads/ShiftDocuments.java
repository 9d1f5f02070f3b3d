package io.tillbook.server.http.downloads;

import io.tillbook.api.pricing.language.CanonicalJson;
import io.tillbook.api.shifts.SettledShift;
import io.tillbook.query.shifts.Chains.ExportedLink;
import io.tillbook.query.shifts.ZSheet;
import io.tillbook.query.shifts.settlement.SettledDay;
import io.tillbook.query.shifts.settlement.ShownDay;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Z reports, chains and settled days as JSON. What is hashed stands in it as it was hashed, by RFC 8785. */
final class ShiftDocuments {
    private ShiftDocuments() {}

    /** A link as a line of an exported chain. Ids are made of characters that need no quoting. */
    static String link(ExportedLink link) {
        return "{\"hash\":\"" + link.hash() + "\",\"link\":" + link.canonical() + ",\"location\":\""
                + link.location().value() + "\",\"place\":" + link.link() + ",\"previous\":\"" + link.previous()
                + "\",\"register\":\"" + link.register().value() + "\"}";
    }

    /** A report, with its hash, and what became known later. */
    static String report(ZSheet sheet) {
        return "{\"amendments\":["
                + sheet.amendments().stream().map(ShiftDocuments::link).collect(Collectors.joining(","))
                + "],\"figures\":" + CanonicalJson.text(figures(ShiftTables.of(sheet))) + ",\"report\":"
                + link(sheet.link()) + "}";
    }

    /** A settled day, with the hash of {@code document}: SHA-256 of its JSON by RFC 8785, as hexadecimal digits. */
    static String settlement(ShownDay day, SettledDay settled) {
        SortedMap<String, Object> document = new TreeMap<>();
        document.put("businessDay", day.businessDay().toString());
        document.put("figures", figures(ShiftTables.of(settled, day.unsettledPayments())));
        document.put("location", day.location().value());
        document.put("settledAt", settled.settledAt().toString());
        document.put("zReports", settled.shifts().stream().map(ShiftDocuments::reported).toList());
        String text = CanonicalJson.text(document);
        return "{\"document\":" + text + ",\"sha256\":\"" + hash(text) + "\"}";
    }

    private static SortedMap<String, Object> reported(SettledShift shift) {
        SortedMap<String, Object> members = new TreeMap<>();
        members.put("hash", shift.hash());
        members.put("register", shift.register().value());
        members.put("shift", shift.shiftNo());
        members.put("z", shift.z());
        return members;
    }

    /** Figures by table, row and name. */
    private static SortedMap<String, Object> figures(List<FigureTable> tables) {
        SortedMap<String, Object> members = new TreeMap<>();
        tables.stream()
                .filter(table -> !table.rows().isEmpty())
                .forEach(table -> members.put(table.name(),
                        table.tree()));
        return members;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
