package io.tillbook.api.finance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbook.api.kernel.Id;
import io.tillbook.api.kernel.Money;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Identifies a line of a bank account: the same wherever the bank tells of it again. */
public record BankLineId(String value) implements Id {
    private static final int BYTES = 16;

    /** Checks the form of the id. */
    public BankLineId {
        Id.check(value);
    }

    /**
     * The id of a line whose bank gives it none. Statements overlap: it follows from what the line says, and from which
     * of several lines it is that say the same in one file.
     *
     * @param reference the bank's own number, which tells lines apart without their words
     * @param memo the words of a line without a number
     * @param place 1 for the first of several lines that say the same
     */
    public static BankLineId of(LocalDate day, Money amount, @Nullable String reference, @Nullable String memo,
            int place) {
        String words = reference == null ? "memo " + (memo == null ? "" : memo) : "reference " + reference;
        String text = day + "\n" + amount.minor() + "\n" + words + "\n" + place;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return new BankLineId(HexFormat.of().formatHex(hash, 0, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
