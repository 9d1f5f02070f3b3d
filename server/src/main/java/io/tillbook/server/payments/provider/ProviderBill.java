package io.tillbook.server.payments.provider;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bill of an account for a day, row by row as the provider has it.
 *
 * @param account what the settings call the account
 * @param day in China
 * @param sha256 of the bill as it was unpacked, in hexadecimal digits
 * @param rows in the order of the bill
 * @param summary what the bill itself says of its rows; null where it says nothing
 */
public record ProviderBill(String account, LocalDate day, String sha256, List<Row> rows, @Nullable Summary summary) {
    /** Takes a copy. */
    public ProviderBill {
        rows = List.copyOf(rows);
    }

    /** What a row is about. */
    public enum Kind {
        /** Money came in. */
        PAYMENT,
        /** Money was given back. */
        REFUND,
        /** A payment was taken back as a whole. */
        REVOKED,
        /** A fee that belongs to none of the others. */
        FEE,
        /** Something else. */
        OTHER
    }

    /**
     * A row.
     *
     * @param line of the bill, from 1
     * @param kind what it is about
     * @param number of the refund where it is one, else of the payment; of any form, as others may use the account too
     * @param payment number of the payment that it belongs to
     * @param providerTx the provider's own number of the payment
     * @param amountMinor in minor units: what came in is above 0, what went out below
     * @param feeE5 the fee in hundred-thousandths of the currency's unit: what the chain pays is above 0, what it gets
     *     back below
     * @param at when, as the provider says
     */
    public record Row(int line, Kind kind, String number, String payment, String providerTx, long amountMinor,
            long feeE5, Instant at) {}

    /**
     * Figures over all rows.
     *
     * @param rows how many there are
     * @param paidMinor what came in, in minor units
     * @param refundedMinor what went out, in minor units, not below 0
     * @param feeE5 all fees, in hundred-thousandths
     */
    public record Summary(long rows, long paidMinor, long refundedMinor, long feeE5) {}

    /** The figures as the rows have them. */
    public Summary counted() {
        return new Summary(rows.size(),
                amounts().filter(minor -> minor > 0).mapToLong(Long::longValue).reduce(0, Math::addExact),
                amounts().filter(minor -> minor < 0).mapToLong(minor -> -minor).reduce(0, Math::addExact),
                rows.stream().mapToLong(Row::feeE5).reduce(0, Math::addExact));
    }

    /** Whether what the bill says of its rows is what its rows say. */
    public boolean isConsistent() {
        return summary == null || summary.equals(counted());
    }

    private Stream<Long> amounts() {
        return rows.stream().map(Row::amountMinor);
    }
}
