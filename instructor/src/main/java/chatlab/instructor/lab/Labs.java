package chatlab.instructor.lab;

import java.util.List;

/** The labs that there are; a new one gets its entry here. */
final class Labs {
    /** The module of milestone 4, which takes captures and answers, too. */
    private static final Milestone ANALYSIS = new Milestone(
            "milestone4-analysis",
            "chatlab.analysis",
            List.of("TraceQuestions.java"),
            List.of(
                    "jackson-core",
                    "jackson-annotations",
                    "jackson-databind",
                    "pcap4j-core",
                    "pcap4j-packetfactory-static",
                    "jna",
                    "slf4j-api",
                    "slf4j-nop"));

    private static final Lab CHAT = new Lab(
            Lab.CHAT,
            List.of("chat server", "chat client", "running it", "analysis", "authentication", "hardening"),
            List.of(
                    new Milestone(
                            "milestone1-server", "chatlab.server", List.of("ChatServer.java"), List.of("jackson-core")),
                    new Milestone(
                            "milestone2-client", "chatlab.client", List.of("ChatClient.java"), List.of("jackson-core")),
                    ANALYSIS),
            List.of(
                    new Program("server", "[IP [PORT]]", "milestone1-server", "chatlab.server.ChatServer"),
                    new Program(
                            "client", "[SERVER [OWN-IP [PORT]]]", "milestone2-client", "chatlab.client.ChatClient")));

    private static final Lab DIRECT_CHAT = lab(
            "direct-chat",
            List.of("TCP", "UDP", "several peers"),
            List.of(
                    "TcpClient.java",
                    "Conversation.java",
                    "TcpServer.java",
                    "Datagrams.java",
                    "UdpClient.java",
                    "UdpServer.java",
                    "Peer.java"),
            List.of("jackson-core"),
            program("direct-chat", "server", "[PORT]", "TcpServer"),
            program("direct-chat", "client", "[HOST [PORT]]", "TcpClient"),
            program("direct-chat", "udp-server", "[PORT]", "UdpServer"),
            program("direct-chat", "udp-client", "[HOST [PORT]]", "UdpClient"),
            program("direct-chat", "peer", "NAME PORT INDEX-FILE", "Peer"),
            program("direct-chat", "register", "NAME IP PORT INDEX-FILE", "Register"));

    private static final Lab ROOM_CHAT = lab(
            "room-chat",
            List.of("server", "client"),
            List.of("RoomServer.java", "RoomClient.java"),
            List.of(),
            program("room-chat", "server", "[IP [PORT]]", "RoomServer"),
            program("room-chat", "client", "[SERVER [PORT]]", "RoomClient"));

    private static final Lab RELAY_CHAT = lab(
            "relay-chat",
            List.of("two peers", "relay server", "relay client", "file receiver", "file sender"),
            List.of(
                    "Peer1.java",
                    "Peer2.java",
                    "Talk.java",
                    "RelayServer.java",
                    "RelayClient.java",
                    "FileReceiver.java",
                    "FileSender.java"),
            List.of(),
            program("relay-chat", "peer1", "[IP [PORT [HISTORY-FILE]]]", "Peer1"),
            program("relay-chat", "peer2", "SERVER [PORT [HISTORY-FILE]]", "Peer2"),
            program("relay-chat", "server", "[IP [PORT [CLIENTS]]]", "RelayServer"),
            program("relay-chat", "client", "SERVER [PORT]", "RelayClient"),
            program("relay-chat", "receive", "FILE [IP [PORT]]", "FileReceiver"),
            program("relay-chat", "send", "FILE [HOST [PORT]]", "FileSender"));

    private static final Lab PEER_TABLE_CHAT = lab(
            "peer-table-chat",
            List.of("peer"),
            List.of("Peer.java"),
            List.of(),
            program("peer-table-chat", "peer", "[TARGETS-FILE]", "Peer"));

    private static final Lab RENDEZVOUS_CHAT = lab(
            "rendezvous-chat",
            List.of("server", "client"),
            List.of("RendezvousServer.java", "RendezvousClient.java"),
            List.of(),
            program("rendezvous-chat", "server", "[IP [PORT]]", "RendezvousServer"),
            program("rendezvous-chat", "client", "[SERVER [PORT]]", "RendezvousClient"));

    static final List<Lab> ALL = List.of(CHAT, DIRECT_CHAT, ROOM_CHAT, RELAY_CHAT, PEER_TABLE_CHAT, RENDEZVOUS_CHAT);

    private Labs() {}

    /** A lab with one module, in {@code labs/}, and a package of the same name. */
    private static Lab lab(
            String name, List<String> parts, List<String> files, List<String> libraries, Program... programs) {
        Milestone module = new Milestone("labs/" + name, packageName(name), files, libraries);
        return new Lab(name, parts, List.of(module), List.of(programs));
    }

    private static Program program(String lab, String role, String arguments, String mainClass) {
        return new Program(role, arguments, "labs/" + lab, packageName(lab) + "." + mainClass);
    }

    private static String packageName(String lab) {
        return "chatlab." + lab.replace("-", "");
    }
}
