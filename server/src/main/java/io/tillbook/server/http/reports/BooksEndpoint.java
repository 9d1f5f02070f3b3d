package io.tillbook.server.http.reports;

import io.tillbook.api.finance.Chart;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.LocationId;
import io.tillbook.query.finance.BookQuestion;
import io.tillbook.query.finance.BookReport;
import io.tillbook.query.finance.BookReports;
import io.tillbook.query.graphql.BadArgument;
import io.tillbook.query.report.Report;
import io.tillbook.server.reports.FileFormat;
import io.tillbook.server.reports.ReportFiles.Written;
import io.tillbook.server.reports.ReportFiles;
import io.tillbook.server.reports.TooManyRows;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The books as files. */
@RestController
final class BooksEndpoint {
    /** The position of the ledger that the figures are of. */
    static final String POSITION = "X-Ledger-Position";
    /** How many rows there are, totals not counted. */
    static final String ROWS = "X-Report-Rows";
    /** SHA-256 of the report as a table without its mark, whatever the form. */
    static final String SHA_256 = "X-Report-Sha256";
    /** Version of the report's definition. */
    static final String VERSION = "X-Report-Version";

    private final BookReports reports;
    private final ReportFiles files;

    BooksEndpoint(BookReports reports, ReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    /**
     * A report about the books.
     *
     * @param report which one, such as {@code trial-balance}
     * @param format {@code xlsx}, {@code csv} or {@code pdf}
     * @param from the first day
     * @param to the last day
     * @param location one location; all that are seen where it is left out
     * @param chart how accounts are called
     * @param knownAt the position as of which; now where it is left out
     * @param bom whether a table begins with the mark by which spreadsheets recognize UTF-8
     */
    @GetMapping("/v1/books/{report:[a-z-]+}.{format:[a-z]+}")
    void report(@PathVariable String report, @PathVariable String format, @RequestParam String from,
            @RequestParam String to, @RequestParam(required = false) @Nullable String location,
            @RequestParam(defaultValue = "SMALL_ENTERPRISES") String chart,
            @RequestParam(required = false) @Nullable Long knownAt, @RequestParam(defaultValue = "true") boolean bom,
            HttpServletResponse response) throws IOException {
        BookReport asked = BookReport.byId(report)
                .orElseThrow(() -> none("There is no such report; there are ", BookReport.values(), BookReport::id));
        FileFormat form = FileFormat.byExtension(format)
                .orElseThrow(() -> none("A report is had as ", FileFormat.values(), FileFormat::extension));
        Report answer = answer(asked, question(from, to, location, chart, knownAt));
        try (Written written = files.write(answer, form, bom)) {
            response.setContentType(form.mediaType());
            response.setContentLengthLong(Files.size(written.path()));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"%s-%s-%s.%s\"".formatted(report, from, to, form.extension()));
            response.setHeader(POSITION, Long.toString(written.proof().position()));
            response.setHeader(ROWS, Long.toString(written.proof().rows()));
            response.setHeader(SHA_256, written.proof().sha256());
            response.setHeader(VERSION, Integer.toString(written.proof().version()));
            Files.copy(written.path(), response.getOutputStream());
        } catch (TooManyRows tooMany) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, tooMany.getMessage(), tooMany);
        }
    }

    private static <T> ResponseStatusException none(String said, T[] all, Function<T, String> name) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND,
                said + Arrays.stream(all).map(name).collect(Collectors.joining(", ")) + ".");
    }

    private Report answer(BookReport report, BookQuestion question) {
        try {
            return reports.answer(report, question);
        } catch (BadArgument wrong) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, wrong.getMessage() + ".", wrong);
        }
    }

    private static BookQuestion question(String from, String to, @Nullable String location, String chart,
            @Nullable Long knownAt) {
        try {
            return new BookQuestion(day("from", from), day("to", to), location(location), chart(chart), knownAt);
        } catch (InvalidField malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, malformed.getMessage() + ".", malformed);
        }
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new InvalidField(name, "must be a day such as 2026-11-28");
        }
    }

    private static @Nullable LocationId location(@Nullable String id) {
        if (id == null) {
            return null;
        }
        try {
            return new LocationId(id);
        } catch (InvalidField malformed) {
            throw new InvalidField("location", malformed.reason());
        }
    }

    private static Chart chart(String name) {
        return Arrays.stream(Chart.values())
                .filter(each -> each.name().equals(name))
                .findAny()
                .orElseThrow(() -> new InvalidField("chart", "must be one of " + Arrays.toString(Chart.values())));
    }
}
