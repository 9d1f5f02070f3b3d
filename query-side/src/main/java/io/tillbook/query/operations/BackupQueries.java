package io.tillbook.query.operations;

import io.tillbook.query.graphql.Connection;
import io.tillbook.query.graphql.PageRequest;
import io.tillbook.query.sight.Sight;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers which backups there are. */
@Controller
final class BackupQueries {
    private final BackupViews backups;

    BackupQueries(BackupViews backups) {
        this.backups = backups;
    }

    /** They belong to no location: whoever sees only some sees none of them. */
    @QueryMapping
    Connection<ShownBackup> backups(@Argument @Nullable Integer first, @Argument @Nullable String after) {
        PageRequest page = PageRequest.of(first, after);
        List<BackupRecord> found = Sight.current().covers(Sight.everything()) ? backups.find(page) : List.of();
        return Connection.of(page, found, BackupRecord::id, ShownBackup::of);
    }
}
