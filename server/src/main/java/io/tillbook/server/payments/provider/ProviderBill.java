package io.tillbook.server.payments.provider;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
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
     * Figures over all rows. A bill tells some of them only.
     *
     * @param rows how many there are
     * @param paidMinor what came in, in minor units; null where that is not told
     * @param refundedMinor what went out, in minor units, not below 0; null where that is not told
     * @param netMinor the one less the other
     * @param feeE5 all fees, in hundred-thousandths
     */
    public record Summary(long rows, @Nullable Long paidMinor, @Nullable Long refundedMinor, long netMinor,
            long feeE5) {
        /** Whether all that this one tells is what another one tells. */
        boolean agrees(Summary other) {
            return rows == other.rows && netMinor == other.netMinor && feeE5 == other.feeE5
                    && (paidMinor == null || paidMinor.equals(other.paidMinor))
                    && (refundedMinor == null || refundedMinor.equals(other.refundedMinor));
        }
    }

    /** The figures as the rows have them: all of them. */
    public Summary counted() {
        long paid = sum(rows.stream().mapToLong(Row::amountMinor).filter(minor -> minor > 0));
        long refunded = sum(rows.stream().mapToLong(Row::amountMinor).filter(minor -> minor < 0).map(minor -> -minor));
        return new Summary(rows.size(), paid, refunded, paid - refunded, sum(rows.stream().mapToLong(Row::feeE5)));
    }

    /** Whether what the bill says of its rows is what its rows say. */
    public boolean isConsistent() {
        return summary == null || summary.agrees(counted());
    }

    private static long sum(LongStream figures) {
        return figures.reduce(0, Math::addExact);
    }
}
