package io.tillbook.command.kernel;

import io.tillbook.api.kernel.EmployeeId;
import io.tillbook.api.kernel.Extent;
import io.tillbook.api.kernel.Limit;
import io.tillbook.api.kernel.Money;
import io.tillbook.api.kernel.Rounding;
import java.util.Map;
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
 * @param share what it may be a share of only, by roles; null where the limit alone decides
 */
public record Stake(String subject, Limit limit, Money amount, @Nullable Set<EmployeeId> involved,
        Set<EmployeeId> authors, @Nullable Share share) {
    /**
     * How large a share of something may be taken.
     *
     * @param of all of it, in minor units
     * @param mostBpByRole most of it, in basis points, by the ids of roles; who has none of these roles may take none
     */
    public record Share(Money of, Map<String, Integer> mostBpByRole) {
        /** All of it, in basis points. */
        static final int WHOLE_BP = 10_000;

        /** Copies the map. */
        public Share {
            mostBpByRole = Map.copyOf(mostBpByRole);
        }

        private Money most(Limit limit, Reach reach, Extent extent) {
            return Money.of(Rounding.floor(of.minor(), reach.share(limit.permission(), mostBpByRole, extent),
                    WHOLE_BP));
        }
    }

    /** A stake that is a share of nothing. */
    public Stake(String subject, Limit limit, Money amount, @Nullable Set<EmployeeId> involved,
            Set<EmployeeId> authors) {
        this(subject, limit, amount, involved, authors, null);
    }

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
        return author == null ? this : new Stake(subject, limit, amount, involved, Set.of(author), share);
    }

    /** How much of it somebody may do alone. */
    public Money allowed(Reach reach, Extent extent) {
        Money most = reach.most(limit, extent).orElse(Money.ZERO);
        return share == null ? most : most.min(share.most(limit, reach, extent));
    }
}
