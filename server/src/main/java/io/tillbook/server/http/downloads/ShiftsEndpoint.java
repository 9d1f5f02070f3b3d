package io.tillbook.server.http.downloads;

import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.api.kernel.RegisterId;
import io.tillbook.api.shifts.ShiftsPermissions;
import io.tillbook.query.shifts.Chains;
import io.tillbook.query.shifts.ShownShift;
import io.tillbook.query.shifts.ZSheet;
import io.tillbook.query.shifts.settlement.SettledDay;
import io.tillbook.query.shifts.settlement.SettlementDays;
import io.tillbook.query.shifts.settlement.ShownDay;
import io.tillbook.server.documents.CsvTable;
import io.tillbook.server.security.CurrentViewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Z reports, chains of registers and settled days, to be printed, filed, and read by programs. */
@RestController
final class ShiftsEndpoint {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String LINES = "application/x-ndjson";
    private static final int BUFFER_BYTES = 32 * 1024;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Chains chains;
    private final SettlementDays days;
    private final CurrentViewer viewer;
    private final Path pages;

    /** @param pages folder for the pages of a document until it is sent */
    ShiftsEndpoint(Chains chains, SettlementDays days, CurrentViewer viewer, Path pages) {
        this.chains = chains;
        this.days = days;
        this.viewer = viewer;
        this.pages = pages;
    }

    /** A Z report to be printed, with its hash. */
    @GetMapping(path = "/v1/z-reports/{location}/{register}/{z}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    void printedReport(@PathVariable String location, @PathVariable String register, @PathVariable int z,
            HttpServletResponse response) throws IOException {
        ZSheet sheet = report(location, register, z);
        ShownShift shift = sheet.shift();
        String about = "%s · %s · %s · 班次 Shift %d · %s – %s · %s".formatted(location, register,
                shift.businessDay(), shift.shiftNo(), shift.openedAt().format(MINUTES),
                shift.closedAt() == null ? "" : shift.closedAt().format(MINUTES), shift.cashier().value());
        print(response, name(location, register, "z" + z), "Z 报表 Z report " + z, about, ShiftTables.of(sheet),
                "校验 Hash SHA-256: " + sheet.link().hash());
    }

    /**
     * A Z report as a table, a line for each figure.
     *
     * @param bom whether it begins with the mark by which spreadsheets recognize UTF-8
     */
    @GetMapping(path = "/v1/z-reports/{location}/{register}/{z}.csv", produces = "text/csv")
    void tableOfReport(@PathVariable String location, @PathVariable String register, @PathVariable int z,
            @RequestParam(defaultValue = "true") boolean bom, HttpServletResponse response) throws IOException {
        table(response, name(location, register, "z" + z), bom, ShiftTables.of(report(location, register, z)));
    }

    /** A Z report as it was hashed, with its hash, figures and amendments. */
    @GetMapping(path = "/v1/z-reports/{location}/{register}/{z}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    void report(@PathVariable String location, @PathVariable String register, @PathVariable int z,
            HttpServletResponse response) throws IOException {
        text(response, ShiftDocuments.report(report(location, register, z)));
    }

    /** All links of a register's chain, one a line: what {@code verify-z} verifies. */
    @GetMapping(path = "/v1/z-chains/{location}/{register}.ndjson", produces = LINES)
    void chain(@PathVariable String location, @PathVariable String register, HttpServletResponse response)
            throws IOException {
        LocationId place = parsed("location", location, LocationId::new);
        RegisterId till = parsed("register", register, RegisterId::new);
        if (!chains.isKnown(place, till)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such register.");
        }
        answer(response, LINES, name(location, register, "z-chain") + ".ndjson");
        try (Writer lines = new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER_BYTES)) {
            chains.each(place, till, link -> write(lines, ShiftDocuments.link(link)));
        }
    }

    /** A settled day to be printed. */
    @GetMapping(path = "/v1/day-settlements/{location}/{day}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    void printedDay(@PathVariable String location, @PathVariable String day, HttpServletResponse response)
            throws IOException {
        ShownDay found = day(location, day);
        SettledDay settled = settled(found);
        print(response, name(location, day, "settlement"), "日结 Day settlement " + day,
                location + " · " + settled.settledAt().format(MINUTES),
                ShiftTables.of(settled, found.unsettledPayments()),
                settled.shifts()
                        .stream()
                        .map(each -> each.register().value() + " Z " + each.z() + " " + each.hash())
                        .collect(Collectors.joining(" · ")));
    }

    /**
     * A settled day as a table, a line for each figure.
     *
     * @param bom whether it begins with the mark by which spreadsheets recognize UTF-8
     */
    @GetMapping(path = "/v1/day-settlements/{location}/{day}.csv", produces = "text/csv")
    void tableOfDay(@PathVariable String location, @PathVariable String day,
            @RequestParam(defaultValue = "true") boolean bom, HttpServletResponse response) throws IOException {
        ShownDay found = day(location, day);
        table(response, name(location, day, "settlement"), bom,
                ShiftTables.of(settled(found), found.unsettledPayments()));
    }

    /** A settled day with its hash. */
    @GetMapping(path = "/v1/day-settlements/{location}/{day}.json", produces = MediaType.APPLICATION_JSON_VALUE)
    void settledDay(@PathVariable String location, @PathVariable String day, HttpServletResponse response)
            throws IOException {
        ShownDay found = day(location, day);
        text(response, ShiftDocuments.settlement(found, settled(found)));
    }

    /** What there should be in a drawer that somebody is still to count is not told to everybody. */
    private ZSheet report(String location, String register, int z) {
        LocationId place = parsed("location", location, LocationId::new);
        ZSheet sheet = chains.report(place, parsed("register", register, RegisterId::new), z)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such Z report."));
        if (sheet.isToBeCounted() && !viewer.by(ShiftsPermissions.SEE_EXPECTED).sees(place)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "The drawer of that shift is still to be counted: "
                    + "until then its figures need the permission " + ShiftsPermissions.SEE_EXPECTED.id() + ".");
        }
        return sheet;
    }

    private ShownDay day(String location, String day) {
        return days.find(parsed("location", location, LocationId::new), parsed("day", day, ShiftsEndpoint::date))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "That day has no shift there."));
    }

    private static SettledDay settled(ShownDay day) {
        SettledDay settled = day.settled();
        if (settled == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "That day is not settled yet.");
        }
        return settled;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new InvalidField("", "must be a day such as 2026-11-28");
        }
    }

    private static <T> T parsed(String name, String text, Function<String, T> value) {
        try {
            return value.apply(text);
        } catch (InvalidField malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The " + name + " " + malformed.reason() + ".",
                    malformed);
        }
    }

    private void print(HttpServletResponse response, String file, String title, String about,
            List<FigureTable> tables, String footer) throws IOException {
        answer(response, MediaType.APPLICATION_PDF_VALUE, file + ".pdf");
        try (FiguresPdf pdf = new FiguresPdf(title, about, pages);
                OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES)) {
            for (FigureTable table : tables) {
                table.printOn(pdf);
            }
            pdf.words(footer);
            pdf.writeTo(out);
        }
    }

    private static void table(HttpServletResponse response, String file, boolean bom, List<FigureTable> tables)
            throws IOException {
        answer(response, CSV, file + ".csv");
        try (CsvTable table = CsvTable.into(response.getOutputStream(), bom)) {
            table.row(FigureTable.HEADER);
            tables.forEach(each -> each.lines().forEach(table::row));
        }
    }

    private static void text(HttpServletResponse response, String json) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Writer lines, String line) {
        try {
            lines.write(line);
            lines.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String name(String... parts) {
        return String.join("-", parts);
    }

    private static void answer(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        // Ids are made of characters that need no quoting, but for the colon that file names cannot have.
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + file.replace(':', '_') + "\"");
    }
}
