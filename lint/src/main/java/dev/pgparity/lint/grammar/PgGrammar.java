package dev.pgparity.lint.grammar;

import dev.pgparity.lint.grammar.ScriptStatement.CommentText;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLLexer;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser;

/** Reads PostgreSQL's dialect with the grammar of pgCodeKeeper: each statement by itself, so that one is no other's ruin. */
public final class PgGrammar implements SqlGrammar {
    @Override
    public Reading read(String sql) {
        List<SyntaxProblem> problems = new ArrayList<>();
        String text = EscapeStrings.plain(PsqlLines.blank(sql));
        SQLLexer lexer = new SQLLexer(CharStreams.fromString(text));
        lexer.removeErrorListeners();
        lexer.addErrorListener(new Listener(problems));
        List<ScriptStatement> statements = new ArrayList<>();
        List<Token> words = new ArrayList<>();
        List<CommentText> comments = new ArrayList<>();
        int depth = 0;
        boolean atomic = false;
        int blocks = 0;
        for (Token token : lexer.getAllTokens()) {
            String word = token.getText();
            if (token.getChannel() != Token.DEFAULT_CHANNEL) {
                String original = text.substring(token.getStartIndex(), token.getStopIndex() + 1);
                if (original.startsWith("--") || original.startsWith("/*")) {
                    comments.add(new CommentText(original, token.getStartIndex()));
                }
                continue;
            }
            if (atomic) {
                blocks += word.equalsIgnoreCase("CASE") ? 1 : word.equalsIgnoreCase("END") ? -1 : 0;
                atomic = blocks > 0;
            } else if (word.equalsIgnoreCase("ATOMIC")
                    && !words.isEmpty()
                    && words.getLast().getText().equalsIgnoreCase("BEGIN")) {
                atomic = true;
                blocks = 1;
            }
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            if (word.equals(";") && depth <= 0 && !atomic) {
                finish(words, token, comments, statements, problems);
                words = new ArrayList<>();
                comments = new ArrayList<>();
                depth = 0;
            } else {
                words.add(token);
            }
        }
        finish(words, null, comments, statements, problems);
        return new Reading(statements, problems);
    }

    private static void finish(
            List<Token> words,
            @Nullable Token semicolon,
            List<CommentText> comments,
            List<ScriptStatement> statements,
            List<SyntaxProblem> problems) {
        if (words.isEmpty()) {
            return;
        }
        int before = problems.size();
        int at = words.getFirst().getStartIndex();
        int end = words.getLast().getStopIndex() + 1;
        if (Dialect.isComment(words) || Dialect.isOther(words)) {
            Statement known = Dialect.isComment(words) ? new Statement.Comment() : new Statement.Other("alter");
            statements.add(new ScriptStatement(List.of(), known, at, end, comments));
            return;
        }
        List<Token> tokens = Dialect.adapt(words);
        if (semicolon != null) {
            tokens.add(semicolon);
        }
        SQLParser parser = new SQLParser(new CommonTokenStream(new ListTokenSource(tokens)));
        parser.removeErrorListeners();
        parser.addErrorListener(new Listener(problems));
        SQLParser.SqlContext root = parser.sql();
        if (problems.size() > before) {
            // one sentence for a statement is enough
            problems.subList(before + 1, problems.size()).clear();
            return;
        }
        StatementReader reader = new StatementReader();
        Statement statement = reader.read(new Tree(root));
        statements.add(new ScriptStatement(reader.inside(), statement, at, end, comments));
    }

    private static final class Listener extends BaseErrorListener {
        private final List<SyntaxProblem> problems;

        Listener(List<SyntaxProblem> problems) {
            this.problems = problems;
        }

        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                @Nullable Object symbol,
                int line,
                int column,
                String message,
                @Nullable RecognitionException e) {
            if (symbol instanceof Token token) {
                boolean ended = token.getType() == Token.EOF;
                problems.add(new SyntaxProblem(
                        ended ? "the statement ends too early" : "\"" + token.getText() + "\" is not expected here",
                        Math.max(0, token.getStartIndex())));
            } else {
                int at = recognizer instanceof SQLLexer lexer ? lexer._tokenStartCharIndex : 0;
                problems.add(new SyntaxProblem("what begins here does not end", Math.max(0, at)));
            }
        }
    }
}
