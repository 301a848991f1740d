package org.bingbi.embedded.search.cmis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.tree.Tree;
import org.apache.chemistry.opencmis.commons.exceptions.CmisInvalidArgumentException;
import org.apache.chemistry.opencmis.server.support.query.CmisQlExtLexer;
import org.apache.chemistry.opencmis.server.support.query.CmisQlExtParser;

/** OpenCMIS's own parser, made to find every mistake and to come to an end. */
final class CmisGrammar {

    private CmisGrammar() {}

    /**
     * The statement's parts as a tree.
     *
     * @throws CmisInvalidArgumentException where it is no CMIS QL, naming the place but never a literal
     */
    static Tree parse(String statement) {
        CmisQlExtLexer lexer = new AdvancingLexer(statement);
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        ListeningParser parser = new ListeningParser(tokens);
        try {
            Tree tree = (Tree) parser.query().getTree();
            if (lexer.hasErrors() || parser.erred()) {
                throw new CmisInvalidArgumentException("The CMIS query cannot be read near position " + position(tokens)
                        + ": check names, quotes and parentheses");
            }
            if (tokens.LA(1) != Token.EOF) {
                throw new CmisInvalidArgumentException("The CMIS query has words left over at position "
                        + tokens.LT(1).getCharPositionInLine() + ", after its end");
            }
            return tree;
        } catch (RecognitionException e) {
            throw new CmisInvalidArgumentException(
                    "The CMIS query cannot be read at line " + e.line + ", position " + e.charPositionInLine, e);
        }
    }

    private static int position(CommonTokenStream tokens) {
        Token token = tokens.LT(1);
        return token == null ? 0 : token.getCharPositionInLine();
    }

    /** To OpenCMIS a sign it does not know is a blank of no length, and so is the next one, for ever. */
    private static final class AdvancingLexer extends CmisQlExtLexer {

        AdvancingLexer(String statement) {
            super(new ANTLRStringStream(statement));
        }

        @Override
        public Token nextToken() {
            int before = input.index();
            Token token = super.nextToken();
            if (token.getType() != Token.EOF && input.index() == before) {
                throw new CmisInvalidArgumentException(
                        "The CMIS query has a sign at position " + before + " that cannot stand there");
            }
            return token;
        }
    }

    /** OpenCMIS splits its grammar over two parsers, and only one of them keeps its errors: keep those of both. */
    private static final class ListeningParser extends CmisQlExtParser {
        private final List<String> errors = new ArrayList<>();

        ListeningParser(CommonTokenStream tokens) {
            super(tokens);
        }

        boolean erred() {
            return hasErrors() || !errors.isEmpty();
        }

        @Override
        public void emitErrorMessage(String message) {
            errors.add(message);
        }

        @Override
        public String getErrorMessages() {
            return errors.stream().collect(Collectors.joining("; "));
        }
    }
}
