package io.tillbook.server.http.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.kernel.MemberId;
import io.tillbook.api.kernel.Require;
import io.tillbook.command.coupons.CouponDirectory.Codes;
import io.tillbook.command.coupons.CouponDirectory;
import io.tillbook.server.coupons.CouponCodes;
import io.tillbook.server.http.BodyMembers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The codes of a campaign, as a table in constant memory or on sheets to be cut: made as they are written. */
@RestController
final class CampaignCodesEndpoint {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String END = "\r\n";
    private static final int ALL = Integer.MAX_VALUE;

    private final CouponCodes codes;
    private final CouponDirectory coupons;
    private final Path pages;

    /** @param pages folder for the pages of sheets until they are sent */
    CampaignCodesEndpoint(CouponCodes codes, CouponDirectory coupons, Path pages) {
        this.codes = codes;
        this.coupons = coupons;
        this.pages = pages;
    }

    /**
     * Writes codes, a row each.
     *
     * @param first the first serial that is wanted
     * @param count most codes that are wanted
     */
    @GetMapping(path = "/v1/coupon-campaigns/{id}/codes.csv", produces = "text/csv")
    void get(@PathVariable String id, @RequestParam(defaultValue = "1") int first,
            @RequestParam(defaultValue = "" + ALL) int count, HttpServletResponse response) throws IOException {
        Codes known = known(id, false, first, count);
        write(known, first, count, serial -> codes.text(known.number(), serial), id, response);
    }

    /**
     * Prints codes, each as a coupon that can be cut out.
     *
     * @param first the first serial that is wanted
     * @param count most codes that are wanted
     */
    @GetMapping(path = "/v1/coupon-campaigns/{id}/codes.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    void print(@PathVariable String id, @RequestParam(defaultValue = "1") int first,
            @RequestParam(defaultValue = "" + CouponSheetPdf.MOST) int count, HttpServletResponse response)
            throws IOException {
        Codes known = known(id, false, first, count);
        print(known, first, count, serial -> codes.text(known.number(), serial), known.until(), id, response);
    }

    /**
     * Prints signed codes, each as a coupon that can be cut out. The body is that of the table.
     *
     * @param first the first serial that is wanted
     * @param count most codes that are wanted
     */
    @PostMapping(path = "/v1/coupon-campaigns/{id}/bearer-codes.pdf", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_PDF_VALUE)
    void printSigned(@PathVariable String id, @RequestParam(defaultValue = "1") int first,
            @RequestParam(defaultValue = "" + CouponSheetPdf.MOST) int count, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        BodyMembers body = BodyMembers.of(request, "member", "until");
        MemberId member = body.has("member") ? body.member("member", MemberId::new) : null;
        Codes known = known(id, true, first, count);
        OffsetDateTime until = until(body, known.until());
        print(known, first, count, serial -> codes.signed(known.number(), serial, member, until), until, id, response);
    }

    /**
     * Writes signed codes, a row each. The body can name the member that they are for, and the first moment after their
     * time, which is that after the campaign where it has one, or an earlier one. They are kept
     * nowhere: asked for again, they are signed again.
     *
     * @param first the first serial that is wanted
     * @param count most codes that are wanted
     */
    @PostMapping(path = "/v1/coupon-campaigns/{id}/bearer-codes.csv", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = "text/csv")
    void post(@PathVariable String id, @RequestParam(defaultValue = "1") int first,
            @RequestParam(defaultValue = "" + ALL) int count, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        BodyMembers body = BodyMembers.of(request, "member", "until");
        MemberId member = body.has("member") ? body.member("member", MemberId::new) : null;
        Codes known = known(id, true, first, count);
        OffsetDateTime until = until(body, known.until());
        write(known, first, count, serial -> codes.signed(known.number(), serial, member, until), id, response);
    }

    /** A till that is offline knows no campaign: its code says no later end. */
    private static OffsetDateTime until(BodyMembers body, @Nullable OffsetDateTime end) {
        if (end != null && !body.has("until")) {
            return end;
        }
        OffsetDateTime wanted = body.member("until", CampaignCodesEndpoint::moment);
        return end != null && wanted.isAfter(end) ? end : wanted;
    }

    private static OffsetDateTime moment(String text) {
        try {
            return Require.moment("", OffsetDateTime.parse(text));
        } catch (DateTimeException malformed) {
            throw new InvalidField("", "must be a moment such as 2026-12-31T00:00:00+08:00");
        }
    }

    private Codes known(String id, boolean isOfBearers, int first, int count) {
        Codes known = coupons.codes(campaign(id))
                .filter(codesOfIt -> codesOfIt.isOfBearers() == isOfBearers)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
                        "There is no such campaign with " + (isOfBearers ? "signed codes." : "codes of its own.")));
        if (first < 1 || count < 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "first and count must be 1 or more.");
        }
        return known;
    }

    private static void write(Codes known, int first, int count, IntFunction<String> code, String id,
            HttpServletResponse response) throws IOException {
        response.setContentType(CSV);
        // Ids are made of characters that need no quoting, but for the colon that file names cannot have.
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + id.replace(':', '_') + "-codes.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        long last = Math.min(known.count(), (long) first + count - 1);
        try (Writer rows = new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            rows.write("serial,code" + END);
            for (int serial = first; serial <= last; serial++) {
                rows.write(serial + "," + code.apply(serial) + END);
            }
        }
    }

    private void print(Codes known, int first, int count, IntFunction<String> code, @Nullable OffsetDateTime until,
            String id, HttpServletResponse response) throws IOException {
        if (count > CouponSheetPdf.MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
                    "count must be " + CouponSheetPdf.MOST + " or less: take the codes in parts, by first and count.");
        }
        long last = Math.min(known.count(), (long) first + count - 1);
        try (CouponSheetPdf sheets = new CouponSheetPdf(id, until, pages)) {
            for (int serial = first; serial <= last; serial++) {
                sheets.add(serial, code.apply(serial));
            }
            response.setContentType(MediaType.APPLICATION_PDF_VALUE);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + id.replace(':', '_') + "-codes.pdf\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            sheets.writeTo(response.getOutputStream());
        }
    }

    private static CampaignId campaign(String id) {
        try {
            return new CampaignId(id);
        } catch (InvalidField malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The id " + malformed.reason() + ".", malformed);
        }
    }
}
