package io.tillbook.query.operations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** Backups that were begun. They are no events: the history of the stores is the same however often it is copied. */
@NoRepositoryBean // it is put together by hand: nobody is to find it and make another
public interface BackupRecordRepository extends MongoRepository<BackupRecord, String> {
    /** The oldest ones. */
    List<BackupRecord> findByOrderById(Limit limit);

    /** The latest ones that nobody asked for, the latest first. */
    List<BackupRecord> findByAskedByIsNullOrderByIdDesc(Limit limit);

    /** The latest one of which one of these has become. */
    Optional<BackupRecord> findFirstByStateInOrderByIdDesc(Collection<BackupState> states);

    /** The one that a request began. */
    Optional<BackupRecord> findFirstByRequest(String request);
}
