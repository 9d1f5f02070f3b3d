package io.tillbook.server.tills;

import io.tillbook.api.access.TokenHash;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** Who stands at tills, in the database of the views: all servers know it, and a restart ends none. */
@NoRepositoryBean // it is put together by hand: nobody is to find it and make another
interface TillSessionRepository extends MongoRepository<TillSession, String> {
    /** The sessions at a device, those included that are over. */
    List<TillSession> findByDevice(TokenHash device);

    /** Removes sessions that are over. */
    void deleteByEndsAtMillisLessThanEqual(long nowMillis);
}
