package io.tillbook.query.access.approval;

import io.tillbook.query.graphql.ChangeHub;
import io.tillbook.query.kernel.ViewGroup.GroupedView;
import io.tillbook.query.kernel.ViewGroup;
import io.tillbook.query.store.ViewDatabase;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Approvals as they can be looked up. */
@Configuration(proxyBeanMethods = false)
public class ApprovalViewsConfig {

    @Bean
    ApprovalViews approvalViews(ViewDatabase database) {
        return new ApprovalViews(database);
    }

    @Bean
    ChangeHub<ApprovalRequest> approvalChanges() {
        return new ChangeHub<>();
    }

    @Bean
    ViewGroup approvalGroup(ApprovalViews views, ChangeHub<ApprovalRequest> changes) {
        return new ViewGroup("approvals", List.of(new GroupedView<>(new ApprovalProjection(), views.approvals(),
                changes.feed(approval -> Optional.of(ApprovalRequest.of(approval.now().view()))))));
    }

    @Bean
    ApprovalQueries approvalQueries(ApprovalViews views, ChangeHub<ApprovalRequest> changes, InstantSource clock) {
        return new ApprovalQueries(views, changes, clock);
    }
}
