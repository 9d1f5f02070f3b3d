package io.tillbook.command.kernel;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much an accepted command is, of something that may be limited.
 *
 * @param subject what it is about: the id of its document, or of the stock
 * @param limit what may be limited
 * @param amount how much it is
 * @param involved where somebody else has to approve it whatever the amount: who takes part in it, and so cannot; null
 *     where the limit alone decides
 * @param authors who has made what it is about, and so cannot approve it where the limit asks for somebody
 */
public record Stake(String subject, Limit limit, Money amount, @Nullable Set<EmployeeId> involved,
        Set<EmployeeId> authors) {
    /** A stake of something that nobody has made. */
    public Stake(String subject, Limit limit, Money amount, @Nullable Set<EmployeeId> involved) {
        this(subject, limit, amount, involved, Set.of());
    }

    /** A stake on which the limit decides. */
    public static Stake of(String subject, Limit limit, Money amount) {
        return new Stake(subject, limit, amount, null);
    }

    /** The same of something that somebody has made; null where nobody is known to. */
    public Stake by(@Nullable EmployeeId author) {
        return author == null ? this : new Stake(subject, limit, amount, involved, Set.of(author));
    }
}
