package dev.pgparity.read;

import java.util.ArrayList;
import java.util.List;

/** The one ordered list of queries: what others hang on is read before them. */
final class Readers {
    private Readers() {}

    static List<KindReader> inOrder(ReadDetail detail) {
        List<KindReader> readers = new ArrayList<>(List.of(
                new SurroundingsReader(),
                new SchemaReader(),
                new DefaultPrivilegesReader(),
                new ExtensionReader(),
                new MemberReader(),
                new AccessMethodReader(),
                new LanguageReader(),
                new CollationReader(),
                new EnumReader(),
                new CompositeReader(),
                new ForeignDataWrapperReader(),
                new ServerReader(),
                new UserMappingReader(),
                new DomainReader(),
                new RangeReader(),
                new BaseTypeReader(),
                new ConversionReader(),
                new CastReader(),
                new TransformReader(),
                new OperatorReader(),
                new OperatorFamilyReader(),
                new OperatorFamilyMemberReader(),
                new OperatorClassReader(),
                new TextSearchParserReader(),
                new TextSearchTemplateReader(),
                new TextSearchDictionaryReader(),
                new TextSearchConfigurationReader(),
                new TextSearchMappingReader(),
                new TableReader(),
                new ForeignTableReader(),
                new IdentityReader(),
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
                new StatisticsReader(),
                new TableMarkReader(),
                new PublicationReader(),
                new PublishedReader(),
                new SubscriptionReader(),
                new GrantedStrangerReader(),
                new OwnerReader(),
                new GrantReader(),
                new CommentReader(),
                new SecurityLabelReader(),
                new CoverageReader()));
        if (detail == ReadDetail.OBJECTS_AND_DEPENDENCIES) {
            readers.add(new TypeCastReader());
            readers.add(new AvailableExtensionReader());
            readers.add(new TableRowsReader());
            readers.add(new VolatileDefaultReader());
            readers.add(new DependencyReader());
        }
        return readers;
    }
}
