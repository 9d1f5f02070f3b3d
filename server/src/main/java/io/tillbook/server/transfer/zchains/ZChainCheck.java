package io.tillbook.server.transfer.zchains;

import io.tillbook.api.shifts.ZChain;
import io.tillbook.server.transfer.InputFailure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Goes along a chain, line by line: each link has to follow from the one before. */
final class ZChainCheck {
    private static final String SALES = "perpetualSalesMinor";
    private static final String RETURNS = "perpetualReturnsMinor";

    private final ObjectMapper json = JsonMapper.builder().build();
    private @Nullable ZLink last;
    private long links;
    private long reports;
    private long firstReport;
    private long lastReport;
    private long sales;
    private long returns;

    /**
     * The next line.
     *
     * @return what is wrong with it; empty where it follows
     * @throws InputFailure where it is no link at all
     */
    Optional<String> next(String line) {
        ZLink link = ZLink.of(line, json)
                .orElseThrow(() -> new InputFailure(
                        "line " + (links + 1)
                                + " is no link of a chain: it needs location, register, previous, hash, link"));
        Optional<String> fault = fault(link);
        if (fault.isEmpty()) {
            follow(link);
        }
        return fault.map(what -> "line " + (links + 1) + ", " + link + ": " + what);
    }

    long links() {
        return links;
    }

    long reports() {
        return reports;
    }

    /** The link at the end; null where there is none. */
    @Nullable
    ZLink last() {
        return last;
    }

    /** Number of the first report. What comes before that is not in the file, unless it is the first of all. */
    long firstReport() {
        return firstReport;
    }

    private Optional<String> fault(ZLink link) {
        ZLink before = last;
        if (!link.computed().equals(link.hash())) {
            return Optional.of("its content is not what was hashed, or it comes after another one; "
                    + "its hash would be " + link.computed());
        }
        if (!link.isOfItsRegister()) {
            return Optional.of("its content is of another register");
        }
        if (before == null) {
            return first(link);
        }
        if (!before.register().equals(link.register())) {
            return Optional.of("it is of another register than the one before");
        }
        if (!before.hash().equals(link.previous())) {
            return Optional.of("the link before it has another hash, " + before.hash());
        }
        return link.isReport() ? report(link) : amendment(link);
    }

    private Optional<String> first(ZLink link) {
        if (!link.isReport()) {
            return Optional.of("a chain does not begin with an amendment");
        }
        boolean isFirstOfAll = link.number() == 1;
        if (isFirstOfAll != ZChain.GENESIS.equals(link.previous())) {
            return Optional.of("only the first report of all comes after none");
        }
        return isFirstOfAll ? totals(link) : Optional.empty();
    }

    private Optional<String> report(ZLink link) {
        return link.number() == lastReport + 1 ? totals(link)
                : Optional.of("after Z " + lastReport + " comes Z " + (lastReport + 1));
    }

    private Optional<String> amendment(ZLink link) {
        return link.number() <= lastReport ? totals(link) : Optional.of("it amends a report that comes later");
    }

    private Optional<String> totals(ZLink link) {
        return total(link, SALES, sales, "salesMinor").or(() -> total(link, RETURNS, returns, "returnsMinor"));
    }

    private static Optional<String> total(ZLink link, String total, long before, String amount) {
        long expected = before + link.amount(amount);
        return (!link.tells(total) && link.amount(amount) == 0) || link.amount(total) == expected ? Optional.empty()
                : Optional.of(total + " is " + link.amount(total) + " and not " + expected);
    }

    private void follow(ZLink link) {
        links++;
        if (link.isReport()) {
            reports++;
            lastReport = link.number();
            firstReport = reports == 1 ? lastReport : firstReport;
        }
        sales = link.tells(SALES) ? link.amount(SALES) : sales;
        returns = link.tells(RETURNS) ? link.amount(RETURNS) : returns;
        last = link;
    }
}
