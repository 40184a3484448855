/** An arrow from one node of a graph to another, by their ids. */
export interface Edge {
  readonly from: string;
  readonly to: string;
}
