package dev.pgparity.cli.option;

import dev.pgparity.cli.render.PromoteText;
import dev.pgparity.cli.render.RenameText;
import dev.pgparity.compare.RenameProposal;
import dev.pgparity.origin.SchemaOrigin;
import dev.pgparity.problem.NearMiss;
import dev.pgparity.problem.Problem;
import dev.pgparity.problem.ProblemCode;
import dev.pgparity.promote.approval.Approval;
import dev.pgparity.promote.approval.Approval.Decision;
import dev.pgparity.promote.request.ManualCheck;
import dev.pgparity.promote.review.PlanReview;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Who says yes: a person at the terminal, or whoever typed the flags. */
public final class AskOptions {
    private static final ProblemCode OTHER_NAME = new ProblemCode("promote.other-name");
    private static final ProblemCode NO_CHECK = new ProblemCode("usage.no-such-check");

    @Option(names = "--yes", description = "Do not ask. A protected TARGET needs --confirm as well.")
    private boolean yes;

    @Option(names = "--confirm", paramLabel = "NAME", description = "The name of the protected TARGET.")
    private @Nullable String confirm;

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "Who you are, where several people share an account (default: the operating system's user).")
    private @Nullable String by;

    private @Nullable BufferedReader answers;

    /** As it was typed. */
    public List<String> typed() {
        List<String> words = new ArrayList<>();
        if (yes) {
            words.add("--yes");
        }
        if (confirm != null) {
            words.add("--confirm");
            words.add(confirm);
        }
        if (by != null) {
            words.add("--by");
            words.add(by);
        }
        return words;
    }

    /** Asks once everything is known; without a terminal and without {@code --yes} the answer is no. */
    public Approval approval(SchemaOrigin.Server target, PromoteText text, CommandLine command) {
        return approval(target, text::plan, true, command);
    }

    /**
     * The same.
     *
     * @param show writes what is decided on
     * @param always false to ask of protected ones only
     */
    public Approval approval(
            SchemaOrigin.Server target, Consumer<PlanReview> show, boolean always, CommandLine command) {
        return new Approval() {
            @Override
            public Decision decide(PlanReview review) {
                show.accept(review);
                return AskOptions.this.decide(target, command, always);
            }

            @Override
            public Optional<Decision.Denied> foregone(PlanReview review) {
                boolean certain = !Terminal.isThere(); // then nothing is asked, and the options are the answer
                if (certain && AskOptions.this.decide(target, command, always) instanceof Decision.Denied no) {
                    show.accept(review);
                    return Optional.of(no);
                }
                return Optional.empty();
            }
        };
    }

    /** What can be known first: a name that is not the target's is refused before anything is done. */
    public void requireName(SchemaOrigin.Server target) {
        otherName(target).ifPresent(why -> {
            throw Problem.refused(OTHER_NAME, why).build();
        });
    }

    private Optional<String> otherName(SchemaOrigin.Server target) {
        return Optional.ofNullable(confirm)
                .filter(name -> !name.equals(target.name()))
                .map(name -> "--confirm " + name + " is not the name of the target, " + target.name() + ".");
    }

    /** @param always false to ask of protected ones only */
    public Decision decide(SchemaOrigin.Server target, CommandLine command, boolean always) {
        String name = target.name();
        Optional<String> otherName = otherName(target);
        if (otherName.isPresent()) {
            return new Decision.Denied(otherName.get());
        }
        if (target.isProtected()) {
            if (yes && confirm != null) {
                return new Decision.Granted(user());
            }
            return ask(
                    command,
                    name + " " + target.guard() + ". Type its name to go on: ",
                    name,
                    name + " " + target.guard() + ": without a terminal it needs --yes --confirm " + name + ".");
        }
        return yes || !always
                ? new Decision.Granted(user())
                : ask(
                        command,
                        "This changes " + name + ". Type yes to go on: ",
                        "yes",
                        "Nobody is there to ask: without a terminal it needs --yes.");
    }

    /**
     * Asks of each whether it is a rename. With {@code --yes}, or where nobody is there, it is none: then they are named,
     * with what to type.
     *
     * @return those that are
     */
    public List<RenameProposal> renamed(List<RenameProposal> proposals, CommandLine command) {
        if (yes || !Terminal.isThere()) {
            RenameText.write(command.getErr(), proposals);
            return List.of();
        }
        List<RenameProposal> renamed = new ArrayList<>();
        for (RenameProposal proposal : proposals) {
            PrintWriter out = command.getOut();
            out.print("Is it a rename, " + RenameText.said(proposal)
                    + "? Otherwise one is dropped and the other made. y/N ");
            out.flush();
            try {
                String answer = line();
                if (answer != null && Set.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT))) {
                    renamed.add(proposal);
                }
            } catch (IOException e) {
                return renamed;
            }
        }
        return renamed;
    }

    /**
     * Asks of each that was not said already; where nobody is there, nobody has said it.
     *
     * @param checked what was said: texts, or {@code all}
     */
    public List<ManualCheck> manual(List<String> texts, List<String> checked, CommandLine command) {
        for (String one : checked) {
            if (!one.equals("all") && !texts.contains(one)) {
                throw Problem.usage(NO_CHECK, "--checked \"" + one + "\" is none of checks.manual.")
                        .next(NearMiss.advice(one, texts, "manual checks"))
                        .build();
            }
        }
        List<ManualCheck> checks = new ArrayList<>();
        for (String text : texts) {
            boolean said = checked.contains("all")
                    || checked.contains(text)
                    || Terminal.isThere() && !yes && saysYes("Is this done: " + text + "? y/N ", command);
            checks.add(new ManualCheck(text, said ? Optional.of(user()) : Optional.empty()));
        }
        return checks;
    }

    private boolean saysYes(String question, CommandLine command) {
        command.getOut().print(question);
        command.getOut().flush();
        try {
            String answer = line();
            return answer != null && Set.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }

    /** One reader for all questions, because it reads ahead. */
    private @Nullable String line() throws IOException {
        if (answers == null) {
            answers = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        }
        return answers.readLine();
    }

    private Decision ask(CommandLine command, String question, String wanted, String nobody) {
        if (!Terminal.isThere()) {
            return new Decision.Denied(nobody);
        }
        PrintWriter out = command.getOut();
        out.print(question);
        out.flush();
        try {
            String answer = line();
            return answer != null && answer.strip().equals(wanted)
                    ? new Decision.Granted(user())
                    : new Decision.Denied("Not confirmed; nothing was changed.");
        } catch (IOException e) {
            return new Decision.Denied("The answer could not be read; nothing was changed.");
        }
    }

    /** Whose yes it is; may be empty. */
    public String user() {
        return by != null ? by : System.getProperty("user.name", "");
    }
}
