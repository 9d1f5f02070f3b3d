package io.tillbook.api.pricing.rule;

import io.tillbook.api.kernel.InvalidField;

/** On which days a member has a birthday. */
public sealed interface Birthday {
    /** Most days before or after it. */
    int MOST_DAYS = 60;

    /**
     * Days around it.
     *
     * @param before so many days before it, zero or more
     * @param after so many days after it, zero or more
     */
    record Around(int before, int after) implements Birthday {
        /** Checks the fields. */
        public Around {
            check("before", before);
            check("after", after);
        }

        private static void check(String field, int days) {
            if (days < 0 || days > MOST_DAYS) {
                throw new InvalidField(field, "must be between 0 and " + MOST_DAYS);
            }
        }
    }

    /** The month that it is in. */
    record InMonth() implements Birthday {}
}
