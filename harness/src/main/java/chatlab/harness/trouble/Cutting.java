package chatlab.harness.trouble;

import java.util.Random;

/** In which pieces the bytes of a connection are passed on; TCP promises none of them. */
public enum Cutting {
    /** What one read gives is one piece. */
    AS_IT_COMES,

    /** Each byte is a piece. */
    EVERY_BYTE,

    /** All that has come until the next piece is due is one piece. */
    JOINED,

    /** Anything from one byte to several joined messages, as it is drawn. */
    ANYWHERE;

    /** A piece can have up to two to this power bytes. */
    private static final int LARGEST_POWER = 12;

    /** Draws how many bytes the next piece may have at most; short ones are as likely as long ones. */
    int draw(Random random) {
        return switch (this) {
            case AS_IT_COMES, JOINED -> Integer.MAX_VALUE;
            case EVERY_BYTE -> 1;
            case ANYWHERE -> 1 + random.nextInt(1 << random.nextInt(LARGEST_POWER + 1));
        };
    }
}
