package dev.pgparity.console.work;

import dev.pgparity.compare.Comparison;
import dev.pgparity.config.Configuration;
import dev.pgparity.console.store.Project;
import dev.pgparity.console.store.Run;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.origin.PromotionChain;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.origin.SidesReader;
import dev.pgparity.plan.Allowances;
import dev.pgparity.preflight.PreflightFinding;
import dev.pgparity.preflight.ProjectPreflight;
import dev.pgparity.prepare.Certification;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.promote.request.ManualCheck;
import dev.pgparity.promote.request.PromotionRequest;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.promote.work.TargetPlan;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.SecondJudges;
import dev.pgparity.read.ReadDetail;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a run of the console's is for the engine: the same request that the command line would make. */
final class PromotionPlan {
    private final Configuration configuration;
    private final Run run;
    private final SchemaOrigin.Server source;
    private final SchemaOrigin.Server target;
    private final PromotionPreparation preparation;

    PromotionPlan(Project project, Run run) {
        this.configuration = project.configuration();
        this.run = run;
        this.source = Project.server(configuration, run.source());
        this.target = Project.changed(configuration, run.target());
        this.preparation = new PromotionPreparation(configuration);
        PromotionChain.require(configuration, source, target);
    }

    Configuration configuration() {
        return configuration;
    }

    SchemaOrigin.Server source() {
        return source;
    }

    SchemaOrigin.Server target() {
        return target;
    }

    PromotionPreparation preparation() {
        return preparation;
    }

    boolean isBackedUp() {
        return preparation.isBackedUp(target);
    }

    Comparison compare() {
        return Comparison.of(
                new SidesReader(configuration, message -> {}).read(source, target, ReadDetail.OBJECTS_AND_DEPENDENCIES),
                configuration,
                LocalDate.now(ZoneId.systemDefault()));
    }

    List<PreflightFinding> findings() {
        List<PreflightFinding> findings =
                new ArrayList<>(new ProjectPreflight(configuration).look(source.environment(), target.environment()));
        Certification.objection(source, target, SidesReader.scope(configuration))
                .ifPresent(findings::add);
        return findings;
    }

    List<ManualCheck> manual() {
        return configuration.checks().manual().stream()
                .map(text -> new ManualCheck(
                        text,
                        run.choices().checked().contains(text)
                                ? Optional.of(run.runBy().orElse(run.askedBy()))
                                : Optional.empty()))
                .toList();
    }

    /** The same request as the command line's, without a backup. */
    PromotionRequest request() {
        Optional<PhaseChoice> phase = Optional.of(run.choices().phase())
                .filter(text -> !text.isEmpty())
                .map(text -> PhaseChoice.valueOf(text.toUpperCase(Locale.ROOT)));
        ProposalOptions options = new ProposalOptions(
                phase, Allowances.of(run.choices().allow()), preparation.planSettings(), ProbeMode.QUICK);
        return preparation
                .promotion(source, target, run.choices().includeDrift(), () -> schema(options), options, run.askedBy())
                .withProject(findings(), manual());
    }

    private PromotionPreparation.SchemaChange schema(ProposalOptions options) {
        Comparison comparison = compare();
        return new PromotionPreparation.SchemaChange(
                new TargetPlan.Towards(
                        comparison.source().catalog(),
                        comparison.scope(),
                        comparison.isIntentional(),
                        options.settings()),
                SecondJudges.of(comparison, configuration));
    }
}
