package io.tillbook.server.http.bills;

import io.tillbook.api.kernel.Days;
import io.tillbook.api.kernel.InvalidField;
import io.tillbook.api.payments.ProviderAccount;
import io.tillbook.api.payments.bills.BillHash;
import io.tillbook.api.payments.bills.BillTotals;
import io.tillbook.query.payments.bills.DueBills;
import io.tillbook.server.commands.AuthorizedDispatch;
import io.tillbook.server.commands.CommandsOfCaller;
import io.tillbook.server.http.Documents;
import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.http.RequestParts;
import io.tillbook.server.payments.bills.BillImport.Result;
import io.tillbook.server.payments.bills.BillImport;
import io.tillbook.server.payments.provider.BillAnswer;
import io.tillbook.server.payments.provider.PaymentProvider;
import io.tillbook.server.payments.provider.PaymentProviders;
import io.tillbook.server.payments.provider.ProviderBill;
import io.tillbook.server.security.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes bills that somebody has downloaded from a provider: as they come, a zip archive or a table. */
@RestController
final class BillUploadEndpoint {
    /** Some hundred thousand rows; larger ones are fetched. */
    static final int MOST_BYTES = 32 << 20;

    private final PaymentProviders providers;
    private final DueBills bills;
    private final AuthorizedDispatch dispatch;
    private final CurrentCaller callers;

    BillUploadEndpoint(PaymentProviders providers, DueBills bills, AuthorizedDispatch dispatch,
            CurrentCaller callers) {
        this.providers = providers;
        this.bills = bills;
        this.dispatch = dispatch;
        this.callers = callers;
    }

    /**
     * Brings in the bill of an account for a day; sent again, it changes nothing.
     *
     * @param replaces the hash of the bill that it takes the place of
     */
    @PostMapping(path = "/v1/provider-bills/{account}/{day}", produces = MediaType.APPLICATION_JSON_VALUE)
    void post(@PathVariable String account, @PathVariable String day,
            @RequestParam(required = false) @Nullable String replaces, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        LocalDate of = day(day);
        PaymentProvider provider = providers.named(account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such account."));
        switch (provider.readBill(of, RequestParts.body(request, MOST_BYTES))) {
            case BillAnswer.Ready ready -> answer(take(provider, ready.bill(), replaces), ready.bill(), request,
                    response);
            case BillAnswer.Unreadable unreadable -> throw wrong("The bill", unreadable.line() == 0
                    ? unreadable.reason()
                    : "cannot be read in line " + unreadable.line() + ": " + unreadable.reason());
            case BillAnswer.NoBusiness _,BillAnswer.NotReady _,BillAnswer.Unknown _ ->
                throw new IllegalStateException("a file is there or cannot be read");
        }
    }

    private Result take(PaymentProvider provider, ProviderBill bill, @Nullable String replaces) {
        return new BillImport(new CommandsOfCaller(dispatch, callers.get())).take(bill, provider.method(),
                bills.taken(new ProviderAccount(bill.account()), bill.day()), replaces == null ? null : hash(replaces));
    }

    private static void answer(Result result, ProviderBill bill, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        switch (result) {
            case Result.Taken taken -> Documents.write(HttpStatus.OK.value(), MediaType.APPLICATION_JSON_VALUE,
                    document(bill, taken.totals()), response);
            case Result.Refused refused -> Documents.write(
                    Problem.of(ProblemType.COMMAND_REFUSED, refused.reason().detail()), request, response);
        }
    }

    private static ObjectNode document(ProviderBill bill, BillTotals totals) {
        return JsonNodeFactory.instance.objectNode()
                .put("account", bill.account())
                .put("day", bill.day().toString())
                .put("sha256", bill.sha256())
                .put("rows", totals.rows())
                .put("paidMinor", totals.paidMinor().minor())
                .put("refundedMinor", totals.refundedMinor().minor())
                .put("feeE5", totals.feeE5());
    }

    private static BillHash hash(String text) {
        try {
            return new BillHash(text);
        } catch (InvalidField malformed) {
            throw wrong("replaces", malformed.reason());
        }
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (Days.include(day)) {
                return day;
            }
        } catch (DateTimeException malformed) {
            throw wrong("The day", "must be written as YYYY-MM-DD");
        }
        throw wrong("The day", Days.MISTAKE);
    }

    private static ResponseStatusException wrong(String name, String reason) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, name + " " + reason + ".");
    }
}
