package io.tillbook.server.http.downloads;

import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.payments.bills.StoreSettlement.ByMeans;
import io.tillbook.query.payments.bills.StoreSettlement;
import io.tillbook.server.documents.CsvTable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a store has taken, and the detailed bill of its day; tables are written as they are read. */
@RestController
final class SettlementEndpoint {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int BUFFER_BYTES = 32 * 1024;

    private final StoreSettlement settlement;
    private final Path pages;

    /** @param pages folder for the pages of a bill until it is sent */
    SettlementEndpoint(StoreSettlement settlement, Path pages) {
        this.settlement = settlement;
        this.pages = pages;
    }

    /**
     * What a store has taken and given back by day and means, as a table.
     *
     * @param bom whether it begins with the mark by which spreadsheets recognize UTF-8
     */
    @GetMapping(path = "/v1/settlements/{location}/by-means.csv", produces = "text/csv")
    void byMeans(@PathVariable String location, @RequestParam String from, @RequestParam String to,
            @RequestParam(defaultValue = "true") boolean bom, HttpServletResponse response) throws IOException {
        LocationId store = location(location);
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first)) {
            throw wrong("to", "must not be before from");
        }
        List<ByMeans> figures = settlement.byMeans(store, first, last);
        answer(response, CSV, store.value() + "-" + first + "-settlement.csv");
        try (CsvTable table = CsvTable.into(response.getOutputStream(), bom)) {
            table.row(SettlementTables.BY_MEANS);
            figures.forEach(means -> table.row(SettlementTables.row(means)));
        }
    }

    /**
     * Each payment and refund that counts for a day, as a table.
     *
     * @param bom whether it begins with the mark by which spreadsheets recognize UTF-8
     */
    @GetMapping(path = "/v1/settlements/{location}/daily-bill.csv", produces = "text/csv")
    void table(@PathVariable String location, @RequestParam String day,
            @RequestParam(defaultValue = "true") boolean bom, HttpServletResponse response) throws IOException {
        LocationId store = location(location);
        LocalDate of = day("day", day);
        answer(response, CSV, store.value() + "-" + of + "-bill.csv");
        try (CsvTable table = CsvTable.into(response.getOutputStream(), bom)) {
            table.row(SettlementTables.LINES);
            settlement.eachLine(store, of, line -> table.row(SettlementTables.row(line)));
        }
    }

    /** The same to be printed, below what was taken by means. */
    @GetMapping(path = "/v1/settlements/{location}/daily-bill.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    void printed(@PathVariable String location, @RequestParam String day, HttpServletResponse response)
            throws IOException {
        LocationId store = location(location);
        LocalDate of = day("day", day);
        if (settlement.isLongerThan(store, of, DailyBillPdf.MAX_LINES)) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "The bill has more than "
                    + DailyBillPdf.MAX_LINES + " lines: take the table.");
        }
        answer(response, MediaType.APPLICATION_PDF_VALUE, store.value() + "-" + of + "-bill.pdf");
        try (DailyBillPdf pdf = new DailyBillPdf(store, of, pages);
                OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES)) {
            pdf.add(settlement.byMeans(store, of, of));
            settlement.eachLine(store, of, pdf::add);
            pdf.writeTo(out);
        }
    }

    private static LocationId location(String id) {
        try {
            return new LocationId(id);
        } catch (InvalidField malformed) {
            throw wrong("location", malformed.reason());
        }
    }

    private static LocalDate day(String name, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (Days.include(day)) {
                return day;
            }
        } catch (DateTimeException malformed) {
            throw wrong(name, "must be a day as YYYY-MM-DD");
        }
        throw wrong(name, Days.MISTAKE);
    }

    private static ResponseStatusException wrong(String name, String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, name + " " + reason + ".");
    }

    private static void answer(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        // Ids are made of characters that need no quoting, but for the colon that file names cannot have.
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + file.replace(':', '_') + "\"");
    }
}
