package io.tillbook.query.pricing.whatif;

import io.tillbook.query.store.StateStore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Jobs as they are stored. Their status is changed only where it is what it was thought to be: whoever cancels one
 * meets whoever works on it, in this process or another.
 */
record WhatIfViews(StateStore state, WhatIfRecordRepository records) {
    static final int MOST = 500;
    private static final List<WhatIfStatus> TO_BE_DONE = List.of(WhatIfStatus.RUNNING, WhatIfStatus.WAITING);
    private static final List<WhatIfStatus> OVER =
            List.of(WhatIfStatus.DONE, WhatIfStatus.CANCELLED, WhatIfStatus.FAILED);
    private static final String STATUS = "status";
    private static final String FAILURE = "failure";

    Optional<WhatIfRecord> find(String id) {
        return records.findById(id);
    }

    /** The one that is to be worked on. */
    Optional<WhatIfRecord> next() {
        return records.findFirstByStatusInOrderByAskedAtMillis(TO_BE_DONE);
    }

    /** Stores a new one, where there are too many in the place of the oldest that is over; false where none is. */
    boolean add(WhatIfRecord job) {
        if (records.count() >= MOST) {
            Optional<WhatIfRecord> oldest = records.findFirstByStatusInOrderByAskedAtMillis(OVER);
            if (oldest.isEmpty()) {
                return false;
            }
            records.delete(oldest.get());
        }
        records.save(job);
        return true;
    }

    void goOn(String id) {
        change(id, new Update().set(STATUS, WhatIfStatus.WAITING).unset(FAILURE), WhatIfStatus.CANCELLED,
                WhatIfStatus.FAILED);
    }

    void cancel(String id) {
        change(id, new Update().set(STATUS, WhatIfStatus.CANCELLED), WhatIfStatus.WAITING, WhatIfStatus.RUNNING);
    }

    void fail(String id, String why) {
        change(id, new Update().set(STATUS, WhatIfStatus.FAILED).set(FAILURE, why), WhatIfStatus.WAITING,
                WhatIfStatus.RUNNING);
    }

    /** @param resultHash null as long as it is not done */
    void progress(String id, WhatIfState reached, @Nullable String resultHash) {
        Update update = new Update().set("state", reached)
                .set(STATUS, resultHash == null ? WhatIfStatus.RUNNING : WhatIfStatus.DONE);
        change(id, resultHash == null ? update : update.set("resultHash", resultHash), WhatIfStatus.WAITING,
                WhatIfStatus.RUNNING);
    }

    private void change(String id, Update update, WhatIfStatus... from) {
        Query query = Query.query(Criteria.where("id").is(id).and(STATUS).in(Arrays.asList(from)));
        state.template().updateFirst(query, update, WhatIfRecord.class);
    }
}
