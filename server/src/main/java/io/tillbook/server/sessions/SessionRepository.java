package io.tillbook.server.sessions;

import io.tillbook.api.kernel.EmployeeId;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

/** Sessions in the database of the views, beside them: all servers know them, and a restart ends none. */
public interface SessionRepository extends MongoRepository<Session, String> {
    /** The sessions of an employee, those included that are over. */
    List<Session> findByEmployee(EmployeeId employee);

    /** Removes sessions that are over. */
    void deleteByEndsAtMillisLessThanEqual(long nowMillis);
}
