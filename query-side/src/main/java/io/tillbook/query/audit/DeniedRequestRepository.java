package io.tillbook.query.audit;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** Requests that were denied. They belong to no group of views: no rebuilding ever clears them. */
@NoRepositoryBean // it is put together by hand: nobody is to find it and make another
public interface DeniedRequestRepository extends MongoRepository<DeniedRequest, String> {
    /** The oldest ones. */
    List<DeniedRequest> findByOrderById(Limit limit);

    /** Removes those of before. */
    void deleteByIdLessThan(String id);
}
