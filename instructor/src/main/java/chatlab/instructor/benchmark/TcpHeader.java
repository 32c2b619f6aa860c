package chatlab.instructor.benchmark;

/** The numbers in a TCP header that change from segment to segment (RFC 9293, section 3.1). */
record TcpHeader(int sequence, int acknowledgement, int flags, int window) {
    static final int FIN = 0x01;
    static final int SYN = 0x02;
    static final int RST = 0x04;
    static final int PSH = 0x08;
    static final int ACK = 0x10;
}
