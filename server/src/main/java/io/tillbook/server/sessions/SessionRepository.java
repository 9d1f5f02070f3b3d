package io.tillbook.server.sessions;

import io.tillbook.api.kernel.EmployeeId;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** Sessions in the database of the views, beside them: all servers know them, and a restart ends none. */
@NoRepositoryBean // it is put together by hand: nobody is to find it and make another
public interface SessionRepository extends MongoRepository<Session, String> {
    /** The sessions of an employee, those included that are over. */
    List<Session> findByEmployee(EmployeeId employee);

    /** Removes sessions that are over. */
    void deleteByEndsAtMillisLessThanEqual(long nowMillis);
}
