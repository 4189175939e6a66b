package dev.pgparity.cli.option;

import dev.pgparity.config.Configuration;
import dev.pgparity.observe.ProbeMode;
import dev.pgparity.plan.Allowances;
import dev.pgparity.plan.PlanSettings;
import dev.pgparity.prepare.PromotionPreparation;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.review.PhaseChoice;
import dev.pgparity.proposal.ProposalOptions;
import dev.pgparity.proposal.TypedChoices;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What {@code plan} and {@code promote} understand alike. */
public final class PlanOptions {
    private static final ProblemCode INVALID = new ProblemCode("usage.invalid-option");

    @Option(
            names = "--phase",
            paramLabel = "PHASE",
            description = "expand, contract, all or additive (default: all; expand where TARGET is protected).")
    private @Nullable PhaseChoice phase;

    @Option(
            names = "--additive",
            description = "Only what removes nothing and has no hazard that must be allowed; the rest is listed with"
                    + " the reason.")
    private boolean additive;

    @Option(names = "--allow", paramLabel = "HAZARD:OBJECT", description = "Allow one hazard of one object.")
    private List<String> allow = List.of();

    @Option(names = "--allow-destructive", description = "Allow every hazard.")
    private boolean allowDestructive;

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "An object that was renamed: public.users.nick=nickname.")
    private List<String> renames = List.of();

    @Option(
            names = "--using",
            paramLabel = "COLUMN=SQL",
            description = "How a column's values become its new type: public.orders.ref=ref::text::uuid.")
    private List<String> using = List.of();

    @Option(
            names = "--fill",
            paramLabel = "COLUMN=SQL",
            description = "What a new NOT NULL column holds in the rows there are.")
    private List<String> fill = List.of();

    @Option(
            names = "--online",
            paramLabel = "WHEN",
            description = "When to change tables beside running readers and writers: always, auto or never.")
    private PlanSettings.@Nullable Online online;

    @Option(
            names = "--probe",
            paramLabel = "MODE",
            defaultValue = "QUICK",
            description = "How long TARGET may be asked which rows are concerned: off, quick or full.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private ProbeMode probes;

    public ProposalOptions with(Configuration configuration) {
        return with(configuration, false);
    }

    /** @param atomic one transaction or nothing: the online ways need several */
    public ProposalOptions with(Configuration configuration, boolean atomic) {
        PlanSettings settings = settings(configuration);
        PlanSettings chosen = atomic ? settings.with(PlanSettings.Online.NEVER) : settings;
        Allowances allowances = allowDestructive ? Allowances.EVERYTHING : Allowances.of(allow);
        return new ProposalOptions(phase(), allowances, chosen, probes, typed());
    }

    /** What was typed about single objects. */
    TypedChoices typed() {
        return new TypedChoices(
                allow,
                with(Map.of(), "--rename", renames),
                with(Map.of(), "--using", using),
                with(Map.of(), "--fill", fill));
    }

    private Optional<PhaseChoice> phase() {
        if (additive && phase != null && phase != PhaseChoice.ADDITIVE) {
            throw Problem.usage(
                            INVALID,
                            "--additive and --phase " + phase.name().toLowerCase(Locale.ROOT)
                                    + " exclude each other: what is additive is a part of the expand phase.")
                    .next("Leave one of them out.")
                    .build();
        }
        return additive ? Optional.of(PhaseChoice.ADDITIVE) : Optional.ofNullable(phase);
    }

    /** The configuration's, and what was typed. */
    private PlanSettings settings(Configuration configuration) {
        PlanSettings configured = new PromotionPreparation(configuration).planSettings();
        return new PlanSettings(
                with(configured.using(), "--using", using),
                with(configured.fill(), "--fill", fill),
                with(configured.renames(), "--rename", renames),
                online == null ? configured.online() : online,
                configured.onlineAboveRows());
    }

    private static Map<String, String> with(Map<String, String> configured, String option, List<String> typed) {
        Map<String, String> all = new HashMap<>(configured);
        typed.forEach(text -> add(all, option, text));
        return all;
    }

    /** A column's name may be typed without its kind. */
    private static void add(Map<String, String> into, String option, String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw Problem.usage(INVALID, option + " " + text + " has no " + (equals < 1 ? "name" : "value") + ".")
                    .next("For example " + option
                            + (option.equals("--rename")
                                    ? " public.users.nick=nickname"
                                    : " public.orders.ref=ref::text::uuid"))
                    .build();
        }
        String name = text.substring(0, equals);
        into.put(name.contains(":") ? name : kind(name) + ":" + name, text.substring(equals + 1));
    }

    private static String kind(String name) {
        boolean quoted = false;
        int dots = 0;
        for (int i = 0; i < name.length(); i++) {
            quoted ^= name.charAt(i) == '"';
            dots += !quoted && name.charAt(i) == '.' ? 1 : 0;
        }
        return dots > 1 ? "column" : "table";
    }
}
