package io.tillbook.query.pricing.whatif;

import io.tillbook.api.kernel.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A job.
 *
 * @param id the same for what asks the same
 * @param askedBy who asked first
 * @param askedAtMillis when, in milliseconds since 1970
 * @param state what it knows so far
 * @param resultHash the same for the same result; null until it is there
 * @param failure why it cannot go on, for people
 */
@Document("whatIfJobs")
public record WhatIfRecord(@Id String id, @Indexed WhatIfStatus status, WhatIfQuestion question, Principal askedBy,
        long askedAtMillis, WhatIfState state, @Nullable String resultHash, @Nullable String failure) {}
