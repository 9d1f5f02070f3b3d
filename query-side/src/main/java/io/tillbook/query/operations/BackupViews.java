package io.tillbook.query.operations;

import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.store.StateStore;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds backups that were begun, the latest first. */
record BackupViews(StateStore state) {
    private static final String ID = "id";

    /** A page of them. */
    List<BackupRecord> find(PageRequest page) {
        Query query = new Query().with(Sort.by(Sort.Direction.DESC, ID)).limit(page.limit());
        String after = page.after();
        if (after != null) {
            query.addCriteria(Criteria.where(ID).lt(after));
        }
        return state.template().find(query, BackupRecord.class);
    }
}
