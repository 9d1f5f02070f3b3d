package io.tillbook.command.pricing.markdown;

import io.tillbook.api.kernel.Permission;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ApproveMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownCommand.ProposeMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownCommand.RejectMarkdown;
import io.tillbook.api.pricing.markdown.MarkdownCommand.SetMarkdownSteps;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownApproved;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownProposed;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownRejected;
import io.tillbook.api.pricing.markdown.MarkdownEvent.MarkdownStepsSet;
import io.tillbook.api.pricing.markdown.MarkdownPermissions;
import io.tillbook.api.pricing.markdown.MarkdownRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of markdowns. */
public final class MarkdownCommands implements Slice {
    /** How a markdown is proposed; the server foresees what would come of it. */
    public static final CommandHandling<ProposeMarkdown> PROPOSAL = new CommandHandling<>("pricing.ProposeMarkdown",
            ProposeMarkdown.class, MarkdownPermissions.PROPOSE, new ProposeMarkdownDecider());

    @Override
    public String capability() {
        return "pricing";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("pricing.SetMarkdownSteps", SetMarkdownSteps.class,
                        MarkdownPermissions.SET_STEPS, new SetMarkdownStepsDecider()),
                PROPOSAL,
                new CommandHandling<>("pricing.ApproveMarkdown", ApproveMarkdown.class, MarkdownPermissions.APPROVE,
                        new ApproveMarkdownDecider()),
                new CommandHandling<>("pricing.RejectMarkdown", RejectMarkdown.class, MarkdownPermissions.APPROVE,
                        new RejectMarkdownDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return MarkdownPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("pricing.MarkdownStepsSet", MarkdownStepsSet.class),
                StoredType.first("pricing.MarkdownProposed", MarkdownProposed.class),
                StoredType.first("pricing.MarkdownApproved", MarkdownApproved.class),
                StoredType.first("pricing.MarkdownRejected", MarkdownRejected.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf(capability(), MarkdownRejection.class);
    }
}
