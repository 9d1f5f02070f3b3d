package io.tillbook.server.http.downloads;

import io.tillbook.api.inventory.InventoryPermissions;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.StocktakeId;
import io.tillbook.query.stocktake.StocktakeSheets;
import io.tillbook.query.stocktake.StocktakeSheets.Header;
import io.tillbook.server.documents.CsvTable;
import io.tillbook.server.security.CurrentViewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Count sheets and reports; tables are written as they are read, so that their length does not matter. */
@RestController
final class StocktakeEndpoint {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int BUFFER_BYTES = 32 * 1024;

    private final StocktakeSheets sheets;
    private final CurrentViewer viewer;
    private final Path pages;

    /**
     * @param viewer knows who sees what goods have cost
     * @param pages folder for the pages of a sheet until it is sent
     */
    StocktakeEndpoint(StocktakeSheets sheets, CurrentViewer viewer, Path pages) {
        this.sheets = sheets;
        this.viewer = viewer;
        this.pages = pages;
    }

    /**
     * The count sheet to be printed.
     *
     * @param barcodes whether it says the barcodes too
     */
    @GetMapping(path = "/v1/stocktakes/{id}/count-sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    void printed(@PathVariable String id, @RequestParam(defaultValue = "false") boolean barcodes,
            HttpServletResponse response) throws IOException {
        Header header = found(id);
        if (sheets.isLongerThan(header.id(), CountSheetPdf.MAX_LINES)) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE, "The sheet has more than "
                    + CountSheetPdf.MAX_LINES + " lines: count a part of the location, or take the table.");
        }
        answer(response, MediaType.APPLICATION_PDF_VALUE, header.id().value() + "-count-sheet.pdf");
        try (CountSheetPdf pdf = new CountSheetPdf(header, barcodes, pages);
                OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES)) {
            sheets.eachLine(header.id(), pdf::add);
            pdf.writeTo(out);
        }
    }

    /**
     * The count sheet as a table.
     *
     * @param bom whether it begins with the mark by which spreadsheets recognize UTF-8
     */
    @GetMapping(path = "/v1/stocktakes/{id}/count-sheet.csv", produces = "text/csv")
    void table(@PathVariable String id, @RequestParam(defaultValue = "true") boolean bom,
            HttpServletResponse response) throws IOException {
        Header header = found(id);
        answer(response, CSV, header.id().value() + "-count-sheet.csv");
        try (CsvTable table = CsvTable.into(response.getOutputStream(), bom)) {
            table.row(SheetTable.HEADER);
            sheets.eachLine(header.id(), line -> table.row(SheetTable.row(line)));
        }
    }

    /**
     * What was counted and what that changes, as a table; without values for who may not see what goods have cost.
     *
     * @param bom whether it begins with the mark by which spreadsheets recognize UTF-8
     */
    @GetMapping(path = "/v1/stocktakes/{id}/report.csv", produces = "text/csv")
    void report(@PathVariable String id, @RequestParam(defaultValue = "true") boolean bom,
            HttpServletResponse response) throws IOException {
        Header header = found(id);
        boolean withCosts = viewer.by(InventoryPermissions.READ_COSTS).sees(header.location());
        answer(response, CSV, header.id().value() + "-report.csv");
        try (CsvTable table = CsvTable.into(response.getOutputStream(), bom)) {
            table.row(ReportTable.HEADER);
            sheets.eachCounted(header.id(), line -> table.row(ReportTable.row(line, withCosts)));
        }
    }

    private Header found(String id) {
        try {
            return sheets.find(new StocktakeId(id))
                    .orElseThrow(
                            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such stocktake."));
        } catch (InvalidField malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The id " + malformed.reason() + ".", malformed);
        }
    }

    private static void answer(HttpServletResponse response, String type, String file) {
        response.setContentType(type);
        // Ids are made of characters that need no quoting, but for the colon that file names cannot have.
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + file.replace(':', '_') + "\"");
    }
}
