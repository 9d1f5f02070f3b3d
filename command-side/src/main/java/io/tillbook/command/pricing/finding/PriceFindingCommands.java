package io.tillbook.command.pricing.finding;

import io.tillbook.api.kernel.Permission;
import io.tillbook.api.pricing.finding.PriceFindingCommand.ReportPriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingCommand.SettlePriceFinding;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingReported;
import io.tillbook.api.pricing.finding.PriceFindingEvent.PriceFindingSettled;
import io.tillbook.api.pricing.finding.PriceFindingPermissions;
import io.tillbook.api.pricing.finding.PriceFindingRejection;
import io.tillbook.command.kernel.CommandHandling;
import io.tillbook.command.kernel.NamedRejection;
import io.tillbook.command.kernel.Slice;
import io.tillbook.command.kernel.StoredType;
import java.util.List;

/** The write side of findings about prices. */
public final class PriceFindingCommands implements Slice {
    @Override
    public String capability() {
        return "pricing";
    }

    @Override
    public List<CommandHandling<?>> commands() {
        return List.of(
                new CommandHandling<>("pricing.ReportPriceFinding", ReportPriceFinding.class,
                        PriceFindingPermissions.REPORT, new ReportPriceFindingDecider()),
                new CommandHandling<>("pricing.SettlePriceFinding", SettlePriceFinding.class,
                        PriceFindingPermissions.SETTLE, new SettlePriceFindingDecider()));
    }

    @Override
    public List<Permission> permissions() {
        return PriceFindingPermissions.ALL;
    }

    @Override
    public List<StoredType> events() {
        return List.of(StoredType.first("pricing.PriceFindingReported", PriceFindingReported.class),
                StoredType.first("pricing.PriceFindingSettled", PriceFindingSettled.class));
    }

    @Override
    public List<NamedRejection> rejections() {
        return NamedRejection.allOf("pricing", PriceFindingRejection.class);
    }
}
