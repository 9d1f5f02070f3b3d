package io.tillbook.query.access;

import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** When tokens were used last. It belongs to no group of views: no rebuilding ever clears it. */
@NoRepositoryBean // it is put together by hand: nobody is to find it and make another
public interface TokenUseRepository extends MongoRepository<TokenUse, String> {}
