package dev.pgparity.read;

import java.util.ArrayList;
import java.util.List;

/** The one ordered list of queries: what others hang on is read before them. */
final class Readers {
    private Readers() {}

    static List<KindReader> inOrder(ReadDetail detail) {
        List<KindReader> readers = new ArrayList<>(List.of(
                new SurroundingsReader(),
                new InitialPrivilegesReader(),
                new SchemaReader(),
                new ExtensionReader(),
                new MemberReader(),
                new EnumReader(),
                new CompositeReader(),
                new TableReader(),
                new ColumnReader(),
                new InheritanceReader(),
                new SequenceReader(),
                new FunctionReader(),
                new AggregateReader(),
                new ViewReader(),
                new ViewColumnReader(),
                new DefaultReader(),
                new ConstraintReader(),
                new IndexReader(),
                new RuleReader(),
                new TriggerReader(),
                new PolicyReader(),
                new EventTriggerReader(),
                new ExtensionDependencyReader(),
                new OwnerReader(),
                new GrantReader(),
                new CommentReader()));
        if (detail == ReadDetail.OBJECTS_AND_DEPENDENCIES) {
            readers.add(new DependencyReader());
        }
        return readers;
    }
}
