package io.tillbook.server.http.coupons;

import io.tillbook.api.coupons.CampaignId;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.command.coupons.CouponDirectory.Codes;
import io.tillbook.command.coupons.CouponDirectory;
import io.tillbook.server.coupons.CouponCodes;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The codes of a campaign as a table, to be printed or sent: made as they are written, in constant memory. */
@RestController
final class CampaignCodesEndpoint {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String END = "\r\n";
    private static final int ALL = Integer.MAX_VALUE;

    private final CouponCodes codes;
    private final CouponDirectory coupons;

    CampaignCodesEndpoint(CouponCodes codes, CouponDirectory coupons) {
        this.codes = codes;
        this.coupons = coupons;
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
        Codes known = coupons.codes(campaign(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
                        "There is no such campaign with codes of its own."));
        if (first < 1 || count < 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "first and count must be 1 or more.");
        }
        response.setContentType(CSV);
        // Ids are made of characters that need no quoting, but for the colon that file names cannot have.
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + id.replace(':', '_') + "-codes.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        write(known, first, Math.min(known.count(), (long) first + count - 1), response);
    }

    private void write(Codes known, int first, long last, HttpServletResponse response) throws IOException {
        try (Writer rows = new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            rows.write("serial,code" + END);
            for (int serial = first; serial <= last; serial++) {
                rows.write(serial + "," + codes.text(known.number(), serial) + END);
            }
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
