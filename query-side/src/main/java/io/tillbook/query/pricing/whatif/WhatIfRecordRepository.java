package io.tillbook.query.pricing.whatif;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** Jobs. They are no events: the history of the stores is the same however often it is asked. */
@NoRepositoryBean // it is put together by hand: nobody is to find it and make another
public interface WhatIfRecordRepository extends MongoRepository<WhatIfRecord, String> {
    /** The one that was asked for first of those that are so far. */
    Optional<WhatIfRecord> findFirstByStatusInOrderByAskedAtMillis(Collection<WhatIfStatus> statuses);
}
