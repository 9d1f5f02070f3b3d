package io.tillbook.device.job;

import io.tillbook.device.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way to paper.
 *
 * @param id that the till has chosen; asked for again it is the same job
 * @param device on which it is printed
 * @param document what is printed, such as {@code receipt/S1/R1/000103}; the same once more is a copy
 * @param copy 1 for the first time that it may be on paper
 * @param state how far it is
 * @param trouble what is wrong
 */
public record Job(String id, String device, String document, int copy, JobState state, @Nullable Trouble trouble) {
    /** The same job, as far as it is now. */
    public Job now(JobState next, @Nullable Trouble why) {
        return new Job(id, device, document, copy, next, why);
    }

    Job asCopy(int number) {
        return new Job(id, device, document, number, state, trouble);
    }
}
